"""What staff write to a partner about a request, ready to copy: of the area and the days, nothing of who asked."""

from dataclasses import dataclass

from flows.programme import Programme
from flows.wording import DAYS, capital, counted, whole_date
from storage.blocks.packages import Request


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail to be copied into whatever staff write mail with."""

    subject: str
    text: str


def mail(each: Request, programme: Programme, sender: str) -> Mail | None:
    """The mail that fits how the request stands; none while nothing is agreed, or once it is over."""
    if each.state not in SAID:
        return None
    subject, text = SAID[each.state]
    topic = next((one.plain for one in programme.topics if one.id == each.topic), each.topic)
    partner = next((one.name for one in programme.partners if one.id == each.partner), each.partner)
    adviser = programme.adviser(each.adviser)
    filled = {
        "partner": partner, "topic": topic, "sender": sender, "programme": programme.name,
        "area": each.area or AN_AREA, "days": counted(each.days_agreed or each.days_asked, DAYS),
        "in_region": f" in {each.region}" if each.region else "", "who": each.who or SOMEBODY,
        "begins": BEGINS.format(day=whole_date(each.first_day)) if each.first_day else WHEN,
        "adviser": THEIR_ADVISER.format(name=adviser.name, adviser=programme.words.adviser) if adviser else OURSELVES,
    }  # fmt: skip
    return Mail(capital(subject.format(**filled)), text.format(**filled))


AN_AREA, SOMEBODY = "one of our areas", "somebody"
BEGINS = "We have {day} down for the first day. Does that still suit you?"
WHEN = "When could the first day be? A few dates to choose from would help them."
THEIR_ADVISER = "{name} is the {adviser} there and will introduce you."
OURSELVES = "We will introduce you ourselves."
ASK = """Hello {partner},

{area}{in_region} would like some help with {topic}. We have agreed up to {days} with them, and we \
think you would be right for it.

Would you have somebody free? It would help to know who, and roughly when they could start. {adviser}

If it's not for you just now, tell us and we'll look elsewhere. No hard feelings.

Thank you,
{sender}, {programme}
"""
ARRANGE = """Hello {partner},

Thank you for taking on {area}. It is about {topic}, for up to {days}, and they know that {who} is coming.

{begins} {adviser}

It's their plan, so the first visit is best spent listening. If more days seem needed, talk to us \
before you promise any.

Thank you,
{sender}, {programme}
"""
HOW_IS_IT = """Hello {partner},

How is it going with {area}? We have up to {days} agreed, and would like to know how many you have \
used so far, and whether anything is in the way.

A line or two is plenty.

Thank you,
{sender}, {programme}
"""
SAID = {
    "agreed": ("{area}: help with {topic}, up to {days}", ASK),
    "matched": ("{area}: the first visit", ARRANGE),
    "scoping": ("{area}: the first visit", ARRANGE),
    "running": ("{area}: how is it going?", HOW_IS_IT),
}
