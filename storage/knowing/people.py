"""Keeping what we learn of a person: name, area, consent, hours, pause and stop."""

from sqlalchemy import update

from flows.effects import Consent, JoinArea, LearnName, PauseUntil, QuietHours, Resume, Stop
from storage.knowing import privacy
from storage.ledger import Ledger
from storage.tables import activity, follow_up, handoff, person


def learn_name(ledger: Ledger, learnt: LearnName) -> None:
    """What they want to be called."""
    _set(ledger, name=learnt.name[:80])
    ledger.know(name=learnt.name[:80])


def join_area(ledger: Ledger, joined: JoinArea) -> None:
    """They belong to this area from now on, and so does a danger of theirs that is still open."""
    _set(ledger, area_id=joined.area or None)
    ledger.know(area=joined.area)
    dangers = handoff.c.person_id == ledger.who.id, handoff.c.urgency == "safety", handoff.c.closed_at.is_(None)
    if joined.area:
        ledger.connection.execute(update(handoff).where(*dangers).values(area_id=joined.area))


def consent(ledger: Ledger, given: Consent) -> None:
    """Whether they may be remembered. A no also forgets what they told us before, and who did what."""
    _set(ledger, consent=given.given, consent_at=ledger.now)
    ledger.know(consent=given.given)
    if not given.given:
        _set(ledger, name="", may_be_asked=False)
        privacy.forget_told(ledger)
        ledger.connection.execute(
            update(activity).where(activity.c.person_id == ledger.who.id).values(person_id=None, detail=None)
        )


def pause(ledger: Ledger, paused: PauseUntil) -> None:
    """Nothing unsolicited until then."""
    _set(ledger, paused_until=paused.until)
    ledger.know(paused_until=paused.until)
    ledger.note("paused")


def stop(ledger: Ledger, stopped: Stop) -> None:
    """Nothing unsolicited any more. When and how they said so is kept, as proof."""
    _set(ledger, stopped=True, stopped_words=stopped.words[:200])
    closing = update(follow_up).where(follow_up.c.person_id == ledger.who.id, follow_up.c.state == "open")
    ledger.connection.execute(closing.values(state="closed", why="asked us to stop"))
    ledger.know(stopped=True)
    ledger.note("stopped")


def resume(ledger: Ledger, _resumed: Resume) -> None:
    """They want to hear from us again."""
    _set(ledger, stopped=False, stopped_words="", paused_until=None)
    ledger.know(stopped=False, paused_until=None)
    ledger.note("resumed")


def quiet_hours(ledger: Ledger, hours: QuietHours) -> None:
    """The hours they may be written to in."""
    _set(ledger, writes_from=hours.start, writes_until=hours.end)
    ledger.know(writes_from=hours.start, writes_until=hours.end)


def _set(ledger: Ledger, **values: object) -> None:
    ledger.connection.execute(update(person).where(person.c.id == ledger.who.id).values(**values))
