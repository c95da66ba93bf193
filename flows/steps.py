"""Every place a conversation can be: what is not in this table does not exist."""

from flows import menu, stopping
from flows.blocks.experts import my_request, technical
from flows.blocks.leaders import academy
from flows.blocks.meeting_up import coming, introducing, peers
from flows.blocks.reading import documents, glossary, guides, no_document, stories
from flows.danger import safety
from flows.danger.doubting import asked_gently
from flows.danger.standing import lost_to_suicide
from flows.desk import chat as desk
from flows.desk import deciding
from flows.diagnosing import diagnose
from flows.following_up import agreed, check_in, hit_a_wall, nudge
from flows.handing_over import handed_over, handoff, kept_draft, kept_from_them, sent
from flows.knowing import privacy
from flows.listening import feelings, listen, repair
from flows.meeting import newcomer, recap, too_young, welcome
from flows.suggesting import suggest
from flows.turn import Step

STEPS: dict[str, Step] = {
    "welcome.hello": welcome.hello,
    "welcome.which_area": welcome.which_area,
    "welcome.which_of": welcome.which_of,
    "welcome.which_region": welcome.which_region,
    "welcome.area_list": welcome.area_list,
    "welcome.consent": welcome.consent,
    "welcome.look_round": welcome.look_round,
    "newcomer.pass_on": newcomer.pass_on,
    "too_young.are_you": too_young.are_you,
    "menu.home": menu.home,
    "menu.listening": menu.listening,
    "menu.pause": menu.pause,
    "stopping.which": stopping.which,
    "recap.what_changed": recap.what_changed,
    "listen.which_first": listen.which_first,
    "listen.which_topic": listen.which_topic,
    "feelings.quiet": feelings.quiet,
    "feelings.when_ready": feelings.when_ready,
    "feelings.person": feelings.person,
    "feelings.how_are_you": lost_to_suicide.how_are_you,
    "repair.choices": repair.choices,
    "repair.person": repair.person,
    "privacy.known": privacy.known,
    "privacy.forget": privacy.forget,
    "nudge.answer": nudge.answer,
    "nudge.more": nudge.more,
    "diagnose.tell_me": diagnose.tell_me,
    "diagnose.question": diagnose.question,
    "diagnose.play_back": diagnose.play_back,
    "diagnose.which_phase": diagnose.which_phase,
    "diagnose.what_helps": diagnose.what_helps,
    "suggest.choose": suggest.choose,
    "suggest.one": suggest.one,
    "suggest.when": suggest.when,
    "suggest.meeting": suggest.meeting,
    "suggest.not_now": suggest.not_now,
    "suggest.something_else": suggest.something_else,
    "suggest.saved": suggest.saved,
    "suggest.look_round": suggest.look_round,
    "guides.browse": guides.browse,
    "guides.titles": guides.titles,
    "guides.read": guides.read,
    "documents.browse": documents.browse,
    "documents.one": documents.one,
    "documents.none": no_document.none,
    "glossary.browse": glossary.browse,
    "glossary.word": glossary.word,
    "peers.browse": peers.browse,
    "peers.events": peers.events,
    "peers.talk_to_area": peers.talk_to_area,
    "stories.browse": stories.browse,
    "stories.told": stories.told,
    "stories.none": stories.none,
    "peers.pass_on": introducing.pass_on,
    "peers.may_be_asked": introducing.may_be_asked,
    "peers.would_you": introducing.would_you,
    "peers.refused": introducing.refused,
    "coming.offered": coming.offered,
    "coming.reminded": coming.reminded,
    "coming.mine": coming.mine,
    "coming.list": coming.everything,
    "technical.browse": technical.browse,
    "technical.where_up_to": technical.where_up_to,
    "my_request.call_off": my_request.call_off,
    "academy.what": academy.what,
    "academy.who": academy.who,
    "academy.me": academy.me,
    "check_in.how_did_it_go": check_in.how_did_it_go,
    "hit_a_wall.what_got_in_the_way": hit_a_wall.what_got_in_the_way,
    "check_in.not_answered": my_request.not_answered,
    "check_in.did_it_help": check_in.did_it_help,
    "check_in.not_now": check_in.not_now,
    "check_in.hello": check_in.hello,
    "agreed.which_one": agreed.which_one,
    "agreed.new_day": agreed.new_day,
    "handoff.summary": handoff.summary,
    "handoff.what_about": handoff.what_about,
    "handoff.change": handoff.change,
    "handoff.leave_out": handoff.leave_out,
    "handoff.waiting": sent.waiting,
    "handoff.add": sent.add,
    "handoff.kept": kept_draft.offered,
    "handoff.complaint": kept_from_them.complaint,
    "handed_over.did_it_help": handed_over.did_it_help,
    "safety.are_you_safe": asked_gently.are_you_safe,
    "safety.after": safety.after,
    "safety.left_open": asked_gently.left_open,
    "desk.home": desk.home,
    "desk.reply": desk.reply,
    "desk.confirm": desk.confirm,
    "desk.later": desk.later,
    "desk.pass_on": desk.pass_on,
    "desk.outcome": desk.outcome,
    "desk.how_many_days": deciding.how_many_days,
    "desk.why": deciding.why,
    "desk.why_not": deciding.why_not,
}
