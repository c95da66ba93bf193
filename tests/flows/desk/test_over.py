"""What came of a danger sounds over only where somebody is plainly safe or in other hands."""

import pytest

from flows.desk import over

IS_OVER = """
Police are with her, safeguarding lead told
he hit her again, police took him and she is with her sister
all sorted, spoke to her and she's fine
taken to A&E
referred to social services
she meant the film, nobody was in danger
not in danger, just venting
found safe and well
home safe
"""
IS_NOT = """
her daughter isnt safe with him tonight
no answer, will try tmrw
rang, no reply
still in the house with him
she is not really ok
i dont think shes safe
police on their way
she's back home with him
hope shes fine
is she safe?
nobody could reach her
spoke to her
no
she says shell do it tonight, rang the crisis team
the police didnt come
she says shes fine but he was listening
found, but hurt
he came home drunk
found blood
her husband is home
son is violent
family took her abroad
she is staying with her ex
left message with her sister
told her to go to hospital
police looking for her
council has no room
"""


@pytest.mark.parametrize(("lines", "sounds_over"), [(IS_OVER, True), (IS_NOT, False)])
def test_it_sounds_over_only_where_they_are_plainly_safe(lines, sounds_over):
    told = lines.strip().splitlines()
    assert [line for line in told if over.sounds_so(line) is not sounds_over] == []


def test_a_false_alarm_is_asked_about_only_where_something_is_still_to_come():
    assert [over.sounds_open(line) for line in ("she meant the film", "no answer yet")] == [False, True]
