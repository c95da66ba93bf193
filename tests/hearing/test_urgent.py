"""Danger is heard at any length, misspelt or sideways; look-alikes are not."""

import pytest

from flows.hearing import dangers
from flows.hearing.cries import cried
from flows.hearing.normalise import plain
from flows.hearing.signs import read_signs

CERTAIN = """
he will kill me if i leave
he said he will kill me if i lose the baby again
my husband says he'll kill me if i leave
my husband keeps saying he would kill me if i took on more
my husband would kill me if i took on more, he's hit me before
my husband would kill me if he found out i was talking to you
my husband would kill me if i took on a solicitor
my wife will kill me if i don't give her my wages
my neighbours said they will kill me if i complain again
he says hell kill me if im late home
hes back and im scard
i keep wanting to hurt the baby
i nearly smothered him
my mate is fitting
my mum doesnt feed us
my niece is 13 and pregnant
she is pregnant and shes only 14
he hits me
my husband hits me when hes had a drink
shes being battered by her fella
someone has got a knife outside the hall
kid came in with brusies all down his arms
little lad at club says his stepdad comes in his room
i want to kill myself
i cant do it no more i want to die
i wnat to end my life
theyd all be better off without me
took a load of tablets
shes only 13 and her boyfriend is 24
the girl next door is left on her own all night
my ex is outside kicking the door
he said hes gonna stab my brother
her son takes all her pension
they are making him sell drugs for them
there is a man in the flats asking girls for nude pictures
she isnt breathing
not safe at home
my kids are scared of their dad
our kids are scared of the dark and of their dad
the kids are scared of him in the dark
kids are scared of the dark man
""".strip().splitlines()

HEARD_BY_A_STRANGER = """
just took 40 paracetamol
jus took 40 paracetomol
thinking of ending it
im done. goodbye everyone
sewerslide
i was r*ped
me quiero morir
mon mari me frappe
sos
havent eaten in 3 days
theyre gonna do me in if i go to the meeting
chairman keeps putting his hand on my leg
my dads collapsed
my mums collapsed in the kitchen
i no want live
nobody would miss me
i am tired of life
my meds have run out and im hearing things
Aisha our adviser keeps asking me to go round hers on my own and shes touched my leg
i feel unsafe round the chair of our group he follows me home
mi abuela no respira
babcia nie oddycha
মাকে দেখো, আমাকে মারে
أريد أن أموت
""".strip().splitlines()

GRIEF = """
my mum passed yesterday
my wife died in october
im a widow now
my son passed his driving test
""".strip().splitlines()

# Answers, bookings, corrections and small grumbles: what most of a chat is made of.
EVERYDAY = """
this agm is going to kill me lol
cnt get any1 to tunr up to are meetins its allways the same 4 of us
it was a disaster nobody came and the caretaker locked us out
he says the roofs shot n it'll be 60k
that meeting was a car crash
meh. kind of but not reely
linda and her sister fell out n linda stormed off
i am 9 months pregnant and still running the lunch club
i'm 16 weeks pregnant so somebody else should lead
we work with 10 partner organisations
kids are driving me up the wall
he beat me in the election for chair
whats the point of a constitution
how do we call the police about the fly tipping
is there an emergency grant
hes here with the keys
the quotes are on the floor
denise will murder me if i dont get the minutes done
took the lot to the tip
are we on the bridge project
want the leaks to stop
took the lot home with me
take my name off it
are they gonna know who i am
take back what i sent
nvm dont need him now sorted it
i dont want to live here
he said it collapsed
the gazebo collapsed on the cakes
Bună, am nevoie de ajutor cu chiria
""".strip().splitlines()

HIDDEN_BY_NO_SAYING = """
suicide, planning it for sunday
im going to hang myself a bit later when they are out
he had a stab at me with a bottle
he hit me up the side of the head
dads going to kill her if she has lost his keys
he will kill him if he has lost the keys
my little girl cant breathe in this costume
carbon monoxide alarm has come on and we feel sick
grandad having a heart attack when i saw the state of him he was grey
book is about a man who hits his wife and thats me
workshop on suicide has put me in a bad place and i want to do it
i came to the session on domestic abuse because its me
need an ambulance
let me out
"""
UNSURE = """
the wife will kill me if im late again
my husband would kill me if i took on more
my mum will kill me if i bring home more bunting
the neighbours would murder us if the band played past ten
our treasurer is going to kill me, i've lost the receipts
my wife's going to kill me, i said we'd host the quiz
terry will kill me i lost the hall keys
mum will kill me if i break another plate
wanna end it
i gambled the lot and i want to end it
i lost it all on the horses. i just want to end it
spent the rent on scratchcards and i need to end it
whats the point
pls help hes here
hes here help
999
call the police
get the police please
phone the police for me
emergency
i need help now
he is in the house
nan on floor
my mums on the kitchen floor
took the lot
i took all of them
on the bridge
im on the bridge
want it to stop
neighbours bin screamin then it stopped
he found me
theyre coming for me
i'm scared
i feel unsafe
my dad with dementia has wandered off
electric sparks coming out the wall socket
he checks my phone
boss touches me
shes 15 and 16 weeks pregnant by her coach
i cant go on
something isnt right at home for one of our kids
think he might hurt himself
whats the point anymore
i cant cope
i'm at the end of my tether
dont text me until he goes out
years ago my dad used to hit me
our kids are scared of the dark in the hall
my son is scared of the dark
my daughter is scared of the dark now and wont say why
what do i do if a child tells me something bad
a bloke keeps watching the kids at the pool
""".strip().splitlines()

CALM = """
this form will be the death of me
we are absolutely killing it at the cafe
the bus is murder
these deadlines are killing us
my phone died sorry
dead on our feet after the fete
nobody is in danger, we just need a policy
do we need a safeguarding policy
do we need a carbon monoxide alarm
the gas man is coming on tuesday
numbers have fallen and we cant get them up again
whats a dbs
who does safeguarding training
how do we stop people leaving
he beat us at dominoes
got hammered by the council in the press
he is threatening to resign
the roof could do with a good hammering
how do we support people who self harm
our kids want a boxing club
the hall is freezing
fighting for our library
knife and fork supper on friday
I'd rather talk to somebody about all of it
don't message me until after easter
please dont text me till monday
i can't cope with all this paperwork
im at the end of my tether with the council
i want to end it on a good note
were going to end it on a high
want to end the meeting
we lost the vote and i want to end it on a good note
we lost the bid so i want to end the project
we spent all the money and want to end it there
""".strip().splitlines()


@pytest.mark.parametrize("typed", CERTAIN)
def test_danger_alarms(ears, typed):
    heard = ears.hear(typed)
    assert heard.alarm is not None
    assert (heard.alarm.certain, heard.decision) == (True, "urgent")


@pytest.mark.parametrize("typed", UNSURE)
def test_what_may_be_danger_is_asked_about_gently(ears, typed):
    alarm = ears.hear(typed).alarm
    assert alarm is not None
    assert not alarm.certain


@pytest.mark.parametrize(
    ("typed", "cry"),
    [
        ("i gambled the lot and i want to end it", "self_harm"),
        ("blew all my wages again, i need to end it", "self_harm"),
        ("we gambled on the weather and i want to end it well", ""),
        ("i lost my job on the committee and want to end it there", ""),
    ],
)
def test_wanting_to_end_it_after_losing_it_all_is_a_plain_sign(typed, cry):
    assert cried(plain(typed)) == cry


@pytest.mark.parametrize("typed", CALM)
def test_a_look_alike_does_not_alarm(ears, typed):
    assert ears.hear(typed).alarm is None


@pytest.mark.parametrize(
    ("typed", "danger"),
    [
        ("a child is scared to go home", "child_at_risk"),
        ("my grandson is scared to go home", "child_at_risk"),
        ("the lad at club is scared of his dad", "child_at_risk"),
        ("boy of 9 wont go home says hes frightened", "child_at_risk"),
        ("my daughter says her stepdad hurts her", "child_at_risk"),
        ("nobody feeds the twins", "child_at_risk"),
        ("im scared to go home", "domestic_abuse"),
        ("my mate is scared to go home to her husband", "domestic_abuse"),
        ("my son hits me", "domestic_abuse"),
        ("shes cutting herself", "self_harm"),
        ("the carer is taking grans money", "adult_at_risk"),
        ("someone followed me home", "threat"),
        ("hes selling drugs from her flat", "exploitation"),
        ("he has a knife", "harm_now"),
        ("a man at lunch club put his hand up my skirt", "sexual_violence"),
        ("i was sexually assaulted on friday", "sexual_violence"),
        ("they put dog mess through the letterbox and called us p***s", "hate"),
        ("they shout racist abuse at us", "hate"),
        ("my neighbour has fallen and cant get up", "fall"),
        ("it stinks of gas in here and mums got a headache", "gas"),
        ("the carbon monoxide alarm is beeping and we feel sick", "gas"),
        ("my adviser hits her mum", "domestic_abuse"),
    ],
)
def test_the_kind_of_danger_is_told_apart_so_that_the_numbers_fit(ears, typed, danger):
    alarm = ears.hear(typed).alarm
    assert alarm is not None
    assert alarm.danger == danger


def test_the_signs_of_danger_cover_every_kind_of_the_content(programme):
    kinds = {sign.kind for sign in read_signs(dangers.SIGNS, dangers.GROUPS)}
    assert kinds == {danger.id for danger in programme.urgent.dangers}


def test_every_phrase_of_the_content_alarms_as_written(programme, ears):
    unheard = [
        phrase for danger in programme.urgent.dangers for phrase in danger.phrases if not ears.hear(phrase).alarm
    ]
    assert unheard == []


def test_no_look_alike_of_the_content_alarms_certainly(programme, ears):
    alarms = [(phrase, ears.hear(phrase).alarm) for phrase in programme.urgent.look_alikes]
    assert [phrase for phrase, alarm in alarms if alarm and alarm.certain] == []


def test_a_look_alike_beside_real_danger_still_alarms(ears):
    alarm = ears.hear("this form will be the death of me, and my son hits me").alarm
    assert alarm is not None
    assert (alarm.danger, alarm.certain) == ("domestic_abuse", True)


def test_danger_buried_in_a_long_message_is_heard(ears):
    lunch = "we had a lovely time at the lunch club and the soup was good. " * 20
    alarm = ears.hear(f"{lunch} one of the ladies told me her son hits her. {lunch}").alarm
    assert alarm is not None
    assert alarm.words == "one of the ladies told me her son hits her."


@pytest.mark.parametrize("typed", HEARD_BY_A_STRANGER)
def test_what_a_stranger_tried_is_heard(ears, typed):
    assert ears.hear(typed).alarm is not None


@pytest.mark.parametrize("typed", EVERYDAY)
def test_what_most_of_a_chat_is_made_of_does_not_alarm(ears, typed):
    assert ears.hear(typed).alarm is None


@pytest.mark.parametrize("typed", GRIEF)
def test_grief_and_good_news_do_not_alarm(ears, typed):
    assert ears.hear(typed).alarm is None


@pytest.mark.parametrize(
    "words",
    ["i fell and cant move in the kitchen", "she jumped up on the bridge rail and says she'll jump",
     "hes had a fall and cant move in the hallway"],
)  # fmt: skip
def test_a_look_alike_is_a_whole_saying_and_hides_no_danger(ears, words):
    assert ears.hear(words).alarm is not None


@pytest.mark.parametrize(
    "typed",
    [
        "we need a bigger hall and new chairs and my husband beats me and how do we pay the cleaner",
        "the lunch club is full every week, the garden is lovely, i want to kill myself, when is the next meeting",
        "bingo was grand, raffle made forty quid, somebody has got a knife at the door, can you send the minutes",
    ],
)
def test_danger_is_certain_however_ordinary_the_rest_is(ears, typed):
    assert ears.hear(typed).alarm.certain


@pytest.mark.parametrize(
    "typed",
    ["my frend is unconscious", "i will kill miself", "i wunt to die", "i smel gas", "he brok my arm",
     "my husband is vilent", "sombody stabbed my brother", "ive takin all my tablets",
     "boiler is broken and were dizzy"],
)  # fmt: skip
def test_what_is_misspelt_in_the_examples_too_is_certain_all_the_same(ears, typed):
    assert getattr(ears.hear(typed).alarm, "certain", False)


@pytest.mark.parametrize("typed", HIDDEN_BY_NO_SAYING.strip().splitlines())
def test_no_saying_hides_danger_that_is_meant(ears, typed):
    assert ears.hear(typed).alarm
