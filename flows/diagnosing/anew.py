"""An area's odds worked out anew from all its evidence, once somebody who works with it has put some of that right."""

from collections.abc import Iterable
from datetime import datetime

from flows.diagnosing.diagnosis import FADES_IN_DAYS, Odds, phase_odds
from flows.diagnosing.telling import in_short, phase_in, weights_of
from flows.history import Known
from flows.programme import Programme


def odds_of(evidence: Iterable[Known], programme: Programme) -> Odds:
    """
    What everything that stands comes to, as it was worth when the newest of it was told; the priors if nothing stands.

    From that day on it fades by itself (`diagnosis.worth`), so nothing fades twice.
    """
    stands = [each for each in evidence if each.so]
    last = newest(stands)
    telling = {phase.id: 1.0 for phase in programme.phases}
    for kind, told in {each.kind: each for each in stands if phase_in(each.kind)}.items():
        fresh = 0.5 ** ((last - told.at).days / FADES_IN_DAYS) if last else 1.0
        weights = weights_of(in_short([(kind, told.words)]), (), programme)
        telling = {phase: weight * weights[phase] ** fresh for phase, weight in telling.items()}
    return phase_odds([each for each in stands if not phase_in(each.kind)], programme, last, telling)


def newest(evidence: Iterable[Known]) -> datetime | None:
    """When the last of what stands was told."""
    return max((each.at for each in evidence if each.so), default=None)
