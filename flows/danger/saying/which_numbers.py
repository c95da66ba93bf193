"""Which numbers fit a danger, besides 999: by its kind, and by who and what the words speak of."""

from flows.danger.saying.number_words import (
    AT_THE_DOOR,
    BOSS,
    CARED_FOR,
    CHILD,
    CONTROLLED,
    CUTS_ONESELF,
    DONE_BY_SOMEBODY,
    EATS_NOTHING,
    EMERGENCY,
    FAMILY,
    FEARED,
    FOLLOWED,
    GROWN_UP,
    IF_I_LEAVE,
    LOAN_SHARK,
    MADE_TO_WORK,
    MISSING,
    NEW_TROUBLE,
    NOBODY_DOES_IT,
    NOT_LOOKED_AFTER,
    OF_WHAT_THEY_ARE,
    OWN_HANDS,
    PARENT,
    PARTNER,
    PARTNER_SAYS,
    SEXUAL,
    SOME_TABLETS,
    SPIKED,
    STRANGER,
    STRANGER_SAYS,
    STRANGLED,
    TAKEN,
    TAKEN_OVER,
    THINGS,
)
from flows.programme import CHILD_AT_RISK, SELF_HARM, SEXUAL_VIOLENCE, Urgent, UrgentNumber

DOMESTIC_ABUSE, ADULT_AT_RISK, HARM_NOW = "domestic_abuse", "adult_at_risk", "harm_now"
EXPLOITATION, THREAT, FALL = "exploitation", "threat", "fall"
AT_HOME = frozenset({DOMESTIC_ABUSE, ADULT_AT_RISK, SEXUAL_VIOLENCE})
MAY_BE_NOBODYS_DOING = frozenset({DOMESTIC_ABUSE, ADULT_AT_RISK, CHILD_AT_RISK, FALL})
HATE = "hate"
STALKING = "stalking"  # a number of `urgent.yaml`; the others are kinds of danger
Numbers = tuple[UrgentNumber, ...]


def fitting_numbers(danger: str, words: str, urgent: Urgent) -> Numbers:
    """The two that fit, besides 999; where two kinds are spoken of (violence at home and a child), one for each."""
    said, numbers_for = words.lower(), urgent.numbers_for
    danger = as_told(danger, words)
    if danger == HARM_NOW and EMERGENCY.search(said):
        return ()
    if TAKEN.search(said) or (danger == SELF_HARM and SOME_TABLETS.search(said)):
        return (*numbers_for(FALL)[:1], *_of(SELF_HARM, said, urgent)[:1])
    if danger == HARM_NOW and SPIKED.search(said):
        return (*numbers_for(FALL)[:1], *numbers_for(SEXUAL_VIOLENCE)[:1])
    if STRANGLED.search(said):
        return (*_who_does_it(danger, said, urgent), *numbers_for(FALL)[:1])
    if danger in (CHILD_AT_RISK, SELF_HARM) and OWN_HANDS.search(said):
        return (*_of(SELF_HARM, said, urgent)[:1], *numbers_for(CHILD_AT_RISK)[:1])
    if danger == CHILD_AT_RISK and EATS_NOTHING.search(said) and not CHILD.search(said):
        return (*numbers_for(FALL)[:1], *numbers_for(ADULT_AT_RISK)[:1])
    return _of_one_kind_or_two(danger, said, urgent)


def numbers_given(danger: str, before: str, about: str, words: str, urgent: Urgent) -> Numbers:
    """The same; more of a danger told before may have its numbers, and trouble that is new and another's may not."""
    said = words.lower()
    another = danger != before and bool(NEW_TROUBLE.search(said) or NOBODY_DOES_IT.search(said))
    of_before = fitting_numbers(before, about, urgent) if before and not another else ()
    return fitting_numbers(danger, about, urgent) or of_before


def as_told(danger: str, words: str) -> str:
    """The kind that the words tell of, where another was heard: a home taken over, a partner who threatens, illness."""
    said = words.lower()
    if _is_nobodys_doing(danger, said):
        return HARM_NOW
    if TAKEN_OVER.search(said):
        return EXPLOITATION
    if danger in (EXPLOITATION, DOMESTIC_ABUSE) and (LOAN_SHARK.search(said) or STRANGER_SAYS.match(said)):
        return THREAT
    if danger in (HARM_NOW, SELF_HARM) and AT_THE_DOOR.search(said) and not STRANGER.search(said):
        return DOMESTIC_ABUSE
    if danger == DOMESTIC_ABUSE and OF_WHAT_THEY_ARE.search(said) and not FAMILY.search(said):
        return HATE
    if danger == CHILD_AT_RISK and CUTS_ONESELF.search(said):
        return SELF_HARM
    if _is_of_a_partner(danger, said):
        return DOMESTIC_ABUSE
    of_a_child = CHILD.search(said) or PARENT.search(said) or NOT_LOOKED_AFTER.search(said)
    if danger == CHILD_AT_RISK and BOSS.search(said) and not of_a_child:
        return EXPLOITATION
    return DOMESTIC_ABUSE if danger == CHILD_AT_RISK and FEARED.search(said) and not of_a_child else danger


def _is_nobodys_doing(danger: str, said: str) -> bool:
    """Whether it is an illness, water that rises or somebody who is missing, and nobody is said to harm them."""
    may_be = danger in MAY_BE_NOBODYS_DOING or (danger == SELF_HARM and TAKEN.search(said) is not None)
    if not may_be or DONE_BY_SOMEBODY.search(said) or STRANGLED.search(said):
        return False
    return bool(EMERGENCY.search(said)) or (MISSING.search(said) is not None and not THINGS.search(said))


def _is_of_a_partner(danger: str, said: str) -> bool:
    """Whether a threat or being held is what a partner does."""
    if danger == THREAT:
        does_it = (
            PARTNER_SAYS.search(said) or IF_I_LEAVE.search(said) or (PARTNER.search(said) and FOLLOWED.search(said))
        )
        return bool(does_it) and not LOAN_SHARK.search(said)
    return danger == EXPLOITATION and bool(CONTROLLED.search(said)) and not MADE_TO_WORK.search(said)


def _of_one_kind_or_two(danger: str, said: str, urgent: Urgent) -> Numbers:
    fitting = _of(danger, said, urgent)[:2]
    if not fitting and FAMILY.search(said) and not NOBODY_DOES_IT.search(said):
        return urgent.numbers_for(DOMESTIC_ABUSE)[:1]
    other = _other_kind(danger, said)
    if not other:
        followed = danger == DOMESTIC_ABUSE and FOLLOWED.search(said)
        return (*fitting[:1], *(each for each in urgent.numbers if each.id == STALKING)) if followed else fitting
    both = (*urgent.numbers_for(other)[:1], *fitting[:1])
    second = danger == SEXUAL_VIOLENCE or (danger, other) == (DOMESTIC_ABUSE, ADULT_AT_RISK)
    return both[::-1] if second else both


def _who_does_it(danger: str, said: str, urgent: Urgent) -> Numbers:
    """The one number for whoever was strangled, besides somebody who can tell them to be seen to."""
    if CHILD.search(said):
        return urgent.numbers_for(CHILD_AT_RISK)[:1]
    if SEXUAL.search(said):
        return urgent.numbers_for(SEXUAL_VIOLENCE)[:1]
    at_home = danger == CHILD_AT_RISK or FAMILY.search(said) or not _of(danger, said, urgent)
    return _of(DOMESTIC_ABUSE if at_home and danger != SEXUAL_VIOLENCE else danger, said, urgent)[:1]


def _other_kind(danger: str, said: str) -> str:
    """A kind of danger that the words tell of as well; mostly its number comes first."""
    # Whoever robs or hits an old person may be a grown son: he is no child at risk.
    of_whom = GROWN_UP.sub(" ", said) if danger == ADULT_AT_RISK else said
    if danger in AT_HOME and (CHILD.search(of_whom) or NOT_LOOKED_AFTER.search(said)):
        return CHILD_AT_RISK
    if danger == DOMESTIC_ABUSE and SEXUAL.search(said):
        return SEXUAL_VIOLENCE
    if danger == SEXUAL_VIOLENCE and PARTNER.search(said):
        return DOMESTIC_ABUSE
    looked_after = danger == DOMESTIC_ABUSE or (danger == CHILD_AT_RISK and not CHILD.search(said))
    return ADULT_AT_RISK if looked_after and CARED_FOR.search(said) else ""


def _of(danger: str, said: str, urgent: Urgent) -> Numbers:
    return tuple(each for each in urgent.numbers_for(danger) if each.number != "999" and each.fits(said))
