"""Introductions between areas: who may be asked, whom somebody would like asked, and what was answered."""

from sqlalchemy import insert, select, update

from flows.effects import AnswerPeer, AskAnother, MayBeAsked, SeekPeer
from storage.ledger import Ledger
from storage.tables import introduction, introduction_ask, person


def may_be_asked(ledger: Ledger, wish: MayBeAsked) -> None:
    """Whether they may be asked to talk to another area."""
    this = update(person).where(person.c.id == ledger.who.id)
    ledger.connection.execute(this.values(may_be_asked=wish.given))
    ledger.note("may_be_asked" if wish.given else "may_not_be_asked")


def seek(ledger: Ledger, wanted: SeekPeer) -> None:
    """These are to be asked, one after another, each as soon as they may be written to."""
    row = insert(introduction).values(
        person_id=ledger.who.id, area_id=ledger.who.area or None, topic=wanted.topic, words=wanted.words,
        state="asking", at=ledger.now,
    )  # fmt: skip
    made = ledger.connection.execute(row).inserted_primary_key
    assert made is not None
    for each in wanted.asks:
        asked = {"introduction_id": made[0], "person_id": each, "state": "waiting", "at": ledger.now}
        ledger.connection.execute(insert(introduction_ask).values(asked))
    ledger.note("sought_peer", topic=wanted.topic)


def ask_another(ledger: Ledger, wanted: AskAnother) -> None:
    """The next is to be asked."""
    mine = introduction.c.id == wanted.introduction, introduction.c.person_id == ledger.who.id
    again = update(introduction).where(*mine, introduction.c.state == "refused")
    ledger.connection.execute(again.values(state="asking", tell_at=None))


def answer(ledger: Ledger, answered: AnswerPeer) -> None:
    """What somebody said who was asked. A yes is told to whoever wished for it; a no as nobody's in particular."""
    open_one = introduction_ask.c.id == answered.ask, introduction_ask.c.person_id == ledger.who.id
    asked = update(introduction_ask).where(*open_one, introduction_ask.c.state == "asked")
    if not ledger.connection.execute(asked.values(state=answered.answer, at=ledger.now, answer_by=None)).rowcount:
        return
    number = select(introduction_ask.c.introduction_id).where(introduction_ask.c.id == answered.ask)
    this = update(introduction).where(introduction.c.id == number.scalar_subquery())
    state = "agreed" if answered.answer == "yes" else "refused"
    ledger.connection.execute(this.values(state=state, tell_at=ledger.now))
    ledger.note("peer_answered", answer=answered.answer)
