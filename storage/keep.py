"""Writing one turn's outcome: each effect becomes its rows, all in the turn's own transaction."""

from collections.abc import Callable, Mapping
from typing import Any

from flows import effects as do
from storage import lapses
from storage.at_work import adviser_acts, mornings
from storage.blocks import introductions, package_decided, places, suggestions
from storage.handing_over import asking_again, handoffs, promises, taking_over
from storage.knowing import areas, people, privacy, putting_right
from storage.ledger import Ledger
from storage.nudging import from_chat, gate
from storage.on_duty import colleagues
from storage.staff import misses

KEEPERS: Mapping[type[do.Effect], Callable[[Ledger, Any], object]] = {
    do.LearnName: people.learn_name,
    do.JoinArea: people.join_area,
    do.Consent: people.consent,
    do.PauseUntil: people.pause,
    do.Stop: people.stop,
    do.Resume: people.resume,
    do.QuietHours: people.quiet_hours,
    do.RecordSignals: areas.record_signals,
    do.RecordStrengths: areas.record_strengths,
    do.KeepOdds: areas.keep_odds,
    do.CorrectPhase: areas.correct_phase,
    do.PutRight: putting_right.put_right_on_card,
    do.RecordNeed: areas.record_need,
    do.MeetNeed: areas.meet_need,
    do.NextMeeting: areas.next_meeting,
    do.Suggest: suggestions.suggest,
    do.AnswerSuggestion: suggestions.answer,
    do.RateSuggestion: suggestions.rate,
    do.FollowUp: suggestions.follow_up_at,
    do.DropFollowUps: suggestions.drop_follow_ups,
    do.AnswerFollowUp: suggestions.answer_follow_up,
    do.JoinCluster: places.join_cluster,
    do.LeaveCluster: places.leave_cluster,
    do.BookPlace: places.book,
    do.WaitForPlace: places.wait,
    do.GiveUpPlace: places.give_up,
    do.MayBeAsked: introductions.may_be_asked,
    do.SeekPeer: introductions.seek,
    do.AskAnother: introductions.ask_another,
    do.AnswerPeer: introductions.answer,
    do.RequestPackage: suggestions.request_package,
    do.CancelRequest: suggestions.cancel_request,
    do.AgreeToRequest: package_decided.decide,
    do.DeclineRequest: package_decided.decide,
    do.PutForward: suggestions.put_somebody_forward,
    do.OpenHandoff: handoffs.open_handoff,
    do.LapseAt: lapses.lapse_at,
    do.TellOfDoubt: lapses.tell_of_doubt,
    do.AddToHandoff: handoffs.add,
    do.AskAgain: asking_again.ask_again,
    do.HearWhen: promises.heard,
    do.RateHandoff: handoffs.rate,
    do.CancelHandoff: handoffs.cancel,
    do.TakeHandoff: taking_over.act,
    do.TellResident: taking_over.act,
    do.HoldHandoff: taking_over.act,
    do.PassOn: taking_over.act,
    do.CloseHandoff: taking_over.act,
    do.ReopenHandoff: taking_over.act,
    do.ListAt: mornings.keep,
    do.EnterLeave: adviser_acts.enter_leave,
    do.EndLeave: adviser_acts.end_leave,
    do.ShareNote: adviser_acts.share_note,
    do.WriteNudge: from_chat.write,
    do.MoveNudge: from_chat.move,
    do.TellOnDuty: colleagues.tell,
    do.NoteMiss: misses.note,
    do.AnswerNudge: gate.answer,
    do.EraseMe: privacy.erase,
    do.ExportMe: privacy.export_to_chat,
    do.NoteActivity: lambda ledger, noted: ledger.note(noted.kind, **noted.detail),
}
"""What each effect becomes. A test holds this table to the whole union, so a new effect can't be forgotten."""


def keep(ledger: Ledger, effects: tuple[do.Effect, ...]) -> None:
    """Write every effect of a turn but what is said, which the unit puts into the outbox last."""
    for effect in effects:
        if isinstance(effect, do.Say) or (_remembers_nothing(ledger) and do.is_personal(effect)):
            continue
        KEEPERS[type(effect)](ledger, effect)


def _remembers_nothing(ledger: Ledger) -> bool:
    return ledger.who.role == "resident" and ledger.who.consent is not True
