"""Whether news of what somebody asked for is told now, or waits; whoever asked us to stop hears it when they ask."""

from dataclasses import replace

from sqlalchemy import update

from flows.events import ForwardMoved, PackageMoved
from flows.following_up import patience
from storage.ledger import Ledger
from storage.tables import package_request, put_forward


def gate(ledger: Ledger, event: PackageMoved | ForwardMoved) -> bool:
    """Whether they hear it now. If not, it waits for their hours, or for their question where they asked us to stop."""
    # They asked for it, so it takes no turn among the unasked ones of a week.
    who = replace(ledger.who, last_unsolicited=None)
    verdict = patience.may_write(who, ledger.now, owner=ledger.talk.owner)
    later = verdict.at if isinstance(verdict, patience.NotBefore) else None
    match event:
        case PackageMoved(request=number):
            this = update(package_request).where(package_request.c.id == number)
        case ForwardMoved(number=number):
            this = update(put_forward).where(put_forward.c.id == number)
    ledger.connection.execute(this.values(tell_at=later))
    return isinstance(verdict, patience.Allowed)
