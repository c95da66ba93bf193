"""What somebody at work types tells of danger, or is written to a resident about it: only the first is heard."""

import pytest

from flows.desk import reported
from tests.flows.desk.test_chat import chat  # noqa: F401 (chat is a fixture)

TOLD = """
jean just told me she took 40 tablets
jean jst tld me shes taken loads of tablets
her partner has locked her in, shes ringing me now
he's got a knife, im outside the hall
hes got a nife im outside teh hall
child told me her uncle hurts her
chlid told me her unlce hurts her
Jean says her husband hits her
jean says she doesnt want to be here anymore
can you ring her shes taken 40 tablets
call an ambulance, she's collapsed
she rang me crying, he's strangled her
note for fernhill: two women told me their husbands hit them
im going to kill myself
"""
IN_DOUBT = """
she says she'll do it tonight
she sed shell do it tonite
she wont answer and last msg was goodbye everyone
tell jean i know he hits her
jean, he has a knife so stay inside
Hi Jean, thanks for telling me. Her husband hits her, then
if he comes back ring 999
"""
TO_JEAN = """
if you ever feel unsafe ring 999
If anyone hits you or you feel in danger, ring 999
here's the number of the Samaritans: 116 123
if you feel like ending it ring the samaritans any time
please dont kill yourself, ring 999
sorry to hear he hit you. The National Domestic Abuse Helpline is 0808 2000 247
Hi Jean, are you safe now? Has he hurt the kids?
You did the right thing telling me. Nobody should hit you.
Jean, it's Aisha. Are you somewhere safe to talk?
rang her, all sorted
off next week my son is in hospital
"""


def lines(text):
    return text.strip().splitlines()


@pytest.mark.parametrize(
    ("text", "certain"),
    [*((text, True) for text in lines(TOLD)), *((text, False) for text in lines(IN_DOUBT))],
)
def test_danger_that_is_told_of_is_heard_and_in_doubt_it_is_asked(chat, text, certain):  # noqa: F811
    alarm = reported.alarm_in(text, ["Jean"], chat.world)
    assert (alarm is not None, alarm and alarm.certain) == (True, certain)


@pytest.mark.parametrize("text", lines(TO_JEAN))
def test_what_is_said_to_a_resident_of_danger_is_none(chat, text):  # noqa: F811
    assert reported.alarm_in(text, ["Jean"], chat.world) is None


@pytest.mark.parametrize("before", [0, 3600, 4100, 9000])
def test_danger_is_heard_wherever_it_stands_in_a_long_message(chat, before):  # noqa: F811
    words = ("the hall was full and the soup went well. " * 300)[:before]
    alarm = reported.alarm_in(f"{words} jean just told me she took 40 tablets", ["Jean"], chat.world)
    assert alarm is not None
    assert alarm.certain
