"""Whose name is given with danger: one's own goes to those who answer, and another's never in its place."""

import pytest

from flows.effects import LearnName
from flows.turn import Person
from tests.flows.chatting import Chat


def learnt(effects):
    return [each.name for each in effects if isinstance(each, LearnName)]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Im Nadia. my boyfriend hit me last night and i cant go home", ["Nadia"]),
        ("Hi I'm Joy. I took an overdose", ["Joy"]),
        ("my name is sam and my dad hits me", ["Sam"]),
        ("its Dave, he hits me every night", []),
        ("im scared, my husband hit me", []),
        ("this is Kev's doing, he beats me", []),
        ("my sister is called Ann and her husband hits her", []),
    ],
)
def test_only_their_own_name_is_learnt(programme, ears, said, name):
    assert learnt(Chat(programme, ears, Person(1), None).says(said)) == name


def test_who_is_known_already_is_not_renamed(programme, ears):
    chat = Chat(programme, ears)
    assert learnt(chat.says("im Nadia, my boyfriend hit me last night")) == []
