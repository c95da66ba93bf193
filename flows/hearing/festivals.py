"""Festivals whose days move from year to year, as people name them; the moon may put them a day off."""

from datetime import date, timedelta

Span = tuple[date, date]

# The first days of Ramadan, which ends with Eid 30 days on; of Eid al-Adha; of Diwali.
_RAMADAN = {2026: ((2, 18),), 2027: ((2, 8),), 2028: ((1, 28),), 2029: ((1, 16),), 2030: ((1, 5), (12, 26))}
_EID_AL_ADHA = {2026: (5, 27), 2027: (5, 16), 2028: (5, 5), 2029: (4, 24), 2030: (4, 13)}
_DIWALI = {2026: (11, 8), 2027: (10, 29), 2028: (10, 17), 2029: (11, 5), 2030: (10, 26)}


def ramadan(year: int) -> tuple[Span, ...]:
    """The month of fasting and Eid after it; nothing beyond the years we know."""
    starts = (date(year, *day) for day in _RAMADAN.get(year, ()))
    return tuple((start, start + timedelta(days=31)) for start in starts)


def eid(year: int) -> tuple[Span, ...]:
    """Both Eids: the end of Ramadan and the feast of sacrifice."""
    small = [(end - timedelta(days=1), end + timedelta(days=1)) for _, end in ramadan(year)]
    return (*small, *_on(_EID_AL_ADHA, year, days=4))


def diwali(year: int) -> tuple[Span, ...]:
    """The days of Diwali."""
    return _on(_DIWALI, year, days=2)


def _on(days_of: dict[int, tuple[int, int]], year: int, days: int) -> tuple[Span, ...]:
    start = date(year, *days_of[year]) if year in days_of else None
    return ((start, start + timedelta(days=days)),) if start else ()


FESTIVALS = ((r"ramadan|ramadhan|ramzan", ramadan), (r"eid", eid), (r"diwali|divali", diwali))
