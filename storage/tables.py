"""Every table, in reading order: people, areas, what was said, what was promised, who took over, what staff did."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from storage.columns import Instant, Json

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Id = BigInteger().with_variant(Integer, "sqlite")


def _id() -> Column[int]:
    return Column("id", Id, primary_key=True)


def _person(**kwargs: Any) -> Column[int]:
    return Column("person_id", Id, ForeignKey("person.id", ondelete="CASCADE"), **kwargs)


def _area(**kwargs: Any) -> Column[str]:
    return Column("area_id", String(64), ForeignKey("area.id"), **kwargs)


area = Table(
    "area",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("region", Text, nullable=False, default=""),
    Column("adviser", String(64), nullable=False, default=""),
    Column("lto", Text, nullable=False, default=""),
    Column("odds", Json, nullable=False, default=dict),
    Column("phase", String(64), nullable=False, default=""),  # the likeliest, so that staff can filter by it
    Column("phase_by", String(16), nullable=False, default=""),
    Column("phase_by_name", Text, nullable=False, default=""),
    Column("phase_at", Instant),
    Column("next_meeting", Date),
    Column("rhythm", Text, nullable=False, default=""),
    Column("plan_ends", Date),
    Column("money_left", Integer),
)

person = Table(
    "person",
    metadata,
    _id(),
    Column("role", String(16), nullable=False, default="resident"),  # resident, adviser, staff, retired
    Column("name", Text, nullable=False, default=""),
    _area(),
    Column("adviser", String(64), nullable=False, default="", index=True),
    Column("duty", Boolean, nullable=False, default=False),
    Column("session", Integer, nullable=False, default=1),  # only who signed in under this number is still signed in
    Column("here_at", Instant),  # when they last opened a page of ours, signed in
    Column("zone", String(64), nullable=False, default="Europe/London"),
    Column("writes_from", Integer, nullable=False, default=9),
    Column("writes_until", Integer, nullable=False, default=20),
    Column("consent", Boolean),
    Column("consent_at", Instant),
    # Whether they may be asked to talk to another area.
    Column("may_be_asked", Boolean, nullable=False, default=False, server_default=false()),
    Column("paused_until", Instant),
    Column("stopped", Boolean, nullable=False, default=False),
    Column("stopped_words", Text, nullable=False, default=""),
    Column("last_unsolicited", Instant),
    Column("made_at", Instant, nullable=False),
    Column("list_at", Integer),  # the hour at which an adviser is sent the list of the day
    Column("list_due", Instant),  # when it comes next
    Column("brought_in", Id),  # with whom they were brought in from a table, if they were
    Index("ix_person_brought_in", "brought_in", sqlite_where=text("brought_in IS NOT NULL"),
          postgresql_where=text("brought_in IS NOT NULL")),
    Index("ix_person_list_due", "list_due", sqlite_where=text("list_due IS NOT NULL"),
          postgresql_where=text("list_due IS NOT NULL")),
)  # fmt: skip

brought_in = Table(
    "brought_in",
    metadata,
    _id(),
    Column("file", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("undone_at", Instant),
)

address = Table(
    "address",
    metadata,
    _id(),
    _person(nullable=False, index=True),
    Column("channel", String(16), nullable=False),
    Column("place", String(128), nullable=False),
    Column("reachable", Boolean, nullable=False, default=True),
    Column("heard_at", Instant),
    UniqueConstraint("channel", "place"),
)

conversation = Table(
    "conversation",
    metadata,
    Column("person_id", Id, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("state", Text, nullable=False),  # the whole conversation; see flows/turn_json.py
    Column("owner", String(8), nullable=False, default="bot"),
    Column("address_id", Id, ForeignKey("address.id", ondelete="SET NULL")),  # where they last wrote from
    Column("heard_at", Instant),
    Column("lapses_at", Instant),  # when the question that is open no longer keeps anything waiting
    Index("ix_conversation_lapses", "lapses_at", sqlite_where=text("lapses_at IS NOT NULL"),
          postgresql_where=text("lapses_at IS NOT NULL")),
)  # fmt: skip

message = Table(
    "message",
    metadata,
    _id(),
    _person(index=True),
    Column("direction", String(3), nullable=False),  # in, out; fix: one that is out is changed where it stands
    Column("channel", String(16), nullable=False),
    Column("external_id", String(200)),
    Column("kind", String(32), nullable=False),
    Column("text", Text),
    Column("extra", Json),
    Column("at", Instant, nullable=False),
    # From here on: only outgoing ones. This part of the table is the outbox.
    Column("lane", Integer),
    Column("state", String(8)),  # waiting, leased, sent, unknown, failed, dropped
    Column("address_id", Id),
    Column("not_before", Instant),
    Column("lease_until", Instant),
    Column("tries", Integer),
    Column("sent_at", Instant),
    Column("problem", Text),
    Index("uq_message_claim", "channel", "external_id", unique=True, sqlite_where=text("direction = 'in'"),
          postgresql_where=text("direction = 'in'")),
    Index("ix_message_lost", "at", sqlite_where=text("state IN ('failed', 'unknown')"),
          postgresql_where=text("state IN ('failed', 'unknown')")),
    Index("ix_message_outbox", "lane", "id", sqlite_where=text("state IN ('waiting', 'leased')"),
          postgresql_where=text("state IN ('waiting', 'leased')")),
)  # fmt: skip

attachment = Table(
    "attachment",
    metadata,
    Column("token", String(32), primary_key=True),
    _person(index=True),  # the resident it came from or went to; of an adviser's that is not sent yet, the adviser
    Column("kind", String(16), nullable=False),  # photo, voice, audio, video, document, …
    Column("name", Text, nullable=False, default=""),
    Column("size", BigInteger, nullable=False, default=0),
    Column("at", Instant, nullable=False),
    Column("telegram_id", Text, nullable=False, default=""),  # what Telegram knows it by, once it has it
    Column("media_type", String(100), nullable=False, default=""),  # of the content, as found in it
    Column("content", LargeBinary),  # empty where only Telegram has it
    Column("alt", Text, nullable=False, default="", server_default=""),  # what the team's picture shows, in words
)

failed_turn = Table(
    "failed_turn",
    metadata,
    _id(),
    _person(index=True),  # with the place and the event: only of whoever agreed to be remembered
    Column("channel", String(16), nullable=False),
    Column("external_id", String(200), nullable=False, default=""),
    Column("place", String(128), nullable=False, default=""),
    Column("kind", String(32), nullable=False, default=""),
    Column("event", Json),
    Column("problem", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

signal = Table(
    "signal",
    metadata,
    _id(),
    _area(nullable=False, index=True),
    _person(),
    Column("kind", String(64), nullable=False),
    Column("words", Text, nullable=False, default=""),
    Column("at", Instant, nullable=False),
)

strength = Table(
    "strength",
    metadata,
    _id(),
    _area(nullable=False, index=True),
    _person(),
    Column("kind", String(64), nullable=False),
    Column("words", Text, nullable=False, default=""),
    Column("at", Instant, nullable=False),
)

need = Table(
    "need",
    metadata,
    _id(),
    _area(nullable=True, index=True),
    _person(index=True),
    Column("topic", String(64), nullable=False),
    Column("how", String(16), nullable=False),
    Column("state", String(16), nullable=False, default="open"),
    Column("words", Text, nullable=False, default=""),
    Column("at", Instant, nullable=False),
)

suggestion = Table(
    "suggestion",
    metadata,
    _id(),
    _person(nullable=False, index=True),
    _area(index=True),
    Column("offer", String(80), nullable=False),
    Column("topic", String(64), nullable=False),
    Column("reason", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("answer", String(16), nullable=False, default=""),
    Column("until", Date),
    Column("helped", String(8), nullable=False, default=""),
    Column("helped_words", Text, nullable=False, default=""),
    Column("at", Instant, nullable=False),
    Column("answered_at", Instant),
    UniqueConstraint("person_id", "offer"),
)

follow_up = Table(
    "follow_up",
    metadata,
    _id(),
    _person(nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("about", String(120), nullable=False),
    Column("note", Text, nullable=False, default=""),
    Column("due_at", Instant, nullable=False),
    Column("promised_for", Instant, nullable=False),
    Column("attempt", Integer, nullable=False, default=1),
    Column("state", String(16), nullable=False, default="open"),  # open, asked, answered, closed
    Column("why", Text, nullable=False, default=""),
    Column("answer", String(16), nullable=False, default=""),
    Column("words", Text, nullable=False, default=""),
    Column("made_at", Instant, nullable=False),
    Index("ix_follow_up_due", "due_at", sqlite_where=text("state = 'open'"), postgresql_where=text("state = 'open'")),
)

handoff = Table(
    "handoff",
    metadata,
    _id(),
    _person(index=True),
    _area(),
    Column("urgency", String(16), nullable=False),
    Column("danger", String(32), nullable=False, default=""),
    Column("summary", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("around", String(64), nullable=False, default=""),
    Column("state", String(16), nullable=False, default="waiting"),  # waiting, taken, closed, cancelled
    Column("adviser", String(64), nullable=False, default=""),  # who it went to; empty is the programme team
    Column("holder", String(64), nullable=False, default=""),  # who has taken it
    Column("stage", Integer, nullable=False, default=0),  # how often it has been passed up the ladder
    Column("promised_by", Date),  # the day the resident was told
    Column("told_at", Instant),  # when the resident last heard who answers and by when
    Column("told_by", Date),  # the day they heard then
    Column("tell_from", Instant),  # when they may hear that it has moved since, if they haven't
    Column("opened_at", Instant, nullable=False),
    Column("remind_at", Instant),
    Column("put_off_to", Instant),  # the moment that somebody last chose for it to come back
    Column("answer_by", Instant),  # when whoever has it should have answered what the resident wrote
    Column("reminded_at", Instant),  # when they were last reminded of that
    Column("taken_at", Instant),
    Column("replied_at", Instant),
    Column("closed_at", Instant),
    Column("outcome", Text, nullable=False, default=""),
    # Heard as danger and none, as whoever closed it says: no figure of danger counts it.
    Column("false_alarm", Boolean, nullable=False, default=False, server_default=false()),
    Column("helped", String(8), nullable=False, default=""),
    Index("ix_handoff_answer", "answer_by", sqlite_where=text("answer_by IS NOT NULL"),
          postgresql_where=text("answer_by IS NOT NULL")),
    Index("ix_handoff_remind", "remind_at", sqlite_where=text("state IN ('waiting', 'taken')"),
          postgresql_where=text("state IN ('waiting', 'taken')")),
)  # fmt: skip

handoff_note = Table(
    "handoff_note",
    metadata,
    _id(),
    Column("handoff_id", Id, ForeignKey("handoff.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("by", String(16), nullable=False),  # resident, adviser, alongside; passed_on: by whom, and to whom
    Column("name", Text, nullable=False, default=""),
    Column("text", Text, nullable=False),
    Column("at", Instant, nullable=False),
    # Of more danger, which whoever has it was told alone.
    Column("came_alone", Boolean, nullable=False, default=False, server_default=false()),
)

card = Table(
    "card",  # a message that shows what can be done with a handoff, on a channel where it can be changed
    metadata,
    _id(),
    Column("handoff_id", Id, ForeignKey("handoff.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("message_id", Id, ForeignKey("message.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("whole", Boolean, nullable=False),  # else only its buttons are changed
    Column("shown", Text, nullable=False),
    Column("change_id", Id),  # the last change of it, a message too
)

desk_look = Table(
    "desk_look",
    metadata,
    _id(),
    Column("handoff_id", Id, ForeignKey("handoff.id", ondelete="CASCADE"), nullable=False),
    Column("who", Id, ForeignKey("person.id", ondelete="CASCADE"), nullable=False),  # an adviser or staff
    Column("read_at", Instant),
    Column("writing_at", Instant),
    UniqueConstraint("handoff_id", "who"),
)

leave = Table(
    "leave",
    metadata,
    _id(),
    Column("adviser", String(64), nullable=False, index=True),
    Column("starts", Date, nullable=False),
    Column("ends", Date, nullable=False),
    Column("cover", String(64), nullable=False, default=""),
    Column("handed_back", Instant),  # when they heard, back at work, what happened meanwhile
)

package_request = Table(
    "package_request",
    metadata,
    _id(),
    _person(),
    _area(index=True),
    Column("partner", String(64), nullable=False),
    Column("topic", String(64), nullable=False),
    Column("days_asked", Integer, nullable=False),
    Column("days_agreed", Integer),
    Column("days_used", Integer),
    Column("state", String(16), nullable=False, default="asked"),
    Column("at", Instant, nullable=False),
    Column("moved_at", Instant),  # since when it stands as it does; empty where that was never written down
    Column("decided_by", String(64), nullable=False, default="", server_default=""),  # the adviser who said yes or no
    Column("why", Text, nullable=False, default="", server_default=""),  # in their words
    Column("who", Text, nullable=False, default="", server_default=""),  # whom staff found to come
    Column("first_day", Date),  # when they come first, as staff agreed it with them
    Column("tell_at", Instant),  # when the resident is to hear how it stands now
    Column("remind_at", Instant),  # when somebody is to be reminded of it, while it doesn't get on
    Column("reminded_at", Instant),
    Column("reminded", String(64), nullable=False, default="", server_default=""),  # which adviser; '' the team
)

membership = Table(
    "membership",
    metadata,
    _id(),
    _person(nullable=False, index=True),
    Column("cluster", String(64), nullable=False),
    Column("at", Instant, nullable=False),
    UniqueConstraint("person_id", "cluster"),
)

booking = Table(
    "booking",
    metadata,
    _id(),
    _person(nullable=False, index=True),
    Column("gathering", String(64), nullable=False, index=True),
    Column("state", String(8), nullable=False, default="booked", server_default="booked"),  # waiting, offered, lapsed
    Column("at", Instant, nullable=False),  # a waiting list is in this order
    Column("answer_by", Instant),  # until when an offered place is kept
    Column("remind_at", Instant),  # when they are to be reminded that it is near
    Column("on", Date),  # the day they know of: whoever knows of another than it is on is told
    UniqueConstraint("person_id", "gathering"),
)

introduction = Table(
    "introduction",
    metadata,
    _id(),
    _person(nullable=False, index=True),  # who would like to talk to an area that has done it
    _area(),
    Column("topic", String(64), nullable=False),
    Column("words", Text, nullable=False),  # what may be passed on
    Column("state", String(16), nullable=False),  # asking, refused, agreed
    Column("at", Instant, nullable=False),
    Column("tell_at", Instant),  # when they are to hear what came of it
)

introduction_ask = Table(
    "introduction_ask",
    metadata,
    _id(),
    Column("introduction_id", Id, ForeignKey("introduction.id", ondelete="CASCADE"), nullable=False, index=True),
    _person(nullable=False, index=True),  # whom to ask, in this order
    Column("state", String(16), nullable=False, default="waiting"),  # waiting, asked, yes, no, silent, passed_over
    Column("at", Instant, nullable=False),
    Column("answer_by", Instant),
    Column("tell_at", Instant),  # when whoever said yes is to hear who it is
)

segment = Table(
    "segment",  # a group of residents that staff keep by name
    metadata,
    _id(),
    Column("name", String(80), nullable=False, unique=True),
    Column("tree", Json, nullable=False),  # see Segment of flows/nudging/segments.py
    Column("made_by", Id),
    Column("made_at", Instant, nullable=False),
)

nudge = Table(
    "nudge",
    metadata,
    _id(),
    Column("text", Text, nullable=False),
    Column("more", Text, nullable=False, default="", server_default=""),  # what a yes reads
    Column("segment", Json, nullable=False),
    Column("made_by", Id),
    Column("state", String(16), nullable=False, default="draft"),  # draft, approved, sending, paused, sent, stopped
    Column("due_at", Instant),
    Column("made_at", Instant, nullable=False),
    Column("approved_by", Id),
    Column("approved_at", Instant),
    Column("changed_by", Id),  # who last kept a change of it, and how often it was changed
    Column("revision", Integer, nullable=False, default=1, server_default="1"),
    # What stands where a detail isn't known, by its place ("{plan_ends}").
    Column("instead", Json, nullable=False, default=dict, server_default="{}"),
    # Of a series: the area's date it goes by (plan_ends, next_meeting), days from it and the local time.
    Column("series", Json, nullable=False, default=dict, server_default="{}"),
    Column("second_asked_at", Instant),  # when whoever wrote it asked for somebody else to approve it
    # What goes with it: the token of an attachment, or the id of a document in the content.
    Column("file", String(32), nullable=False, default="", server_default=""),
    Column("document", String(64), nullable=False, default="", server_default=""),
)
nudge_override = Table(
    "nudge_override",
    metadata,
    Column("nudge_id", Id, ForeignKey("nudge.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", Id, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("kind", String(16), primary_key=True),  # what was set aside: promised, lately, with_a_person
    Column("reason", Text, nullable=False),
    Column("by", Id),
    Column("at", Instant, nullable=False),
)

nudge_recipient = Table(
    "nudge_recipient",
    metadata,
    Column("nudge_id", Id, ForeignKey("nudge.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", Id, ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    Column("state", String(16), nullable=False, default="waiting"),  # waiting, sent, left_out, answered
    Column("why", Text, nullable=False, default=""),
    Column("answer", Text, nullable=False, default=""),
    Column("message_id", Id),
    Column("at", Instant),
    Column("day", Date),  # of a series: the area's date that `at` goes by
)

share_back = Table(
    "share_back",
    metadata,
    _id(),
    _area(),
    Column("adviser", String(64), nullable=False),
    Column("kind", String(16), nullable=False),  # update, challenge, success
    Column("text", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

put_right = Table(
    "put_right",
    metadata,
    _id(),
    _area(nullable=False),
    # need, strength, signal, offer, note; next_meeting, plan_ends, money_left, rhythm
    Column("about", String(16), nullable=False),
    Column("kind", String(80), nullable=False, default=""),  # which need, strength, signal, offer or note
    Column("says", Text, nullable=False),  # as in PutRight of flows/effects.py
    Column("day", Date),  # when it happened
    Column("name", Text, nullable=False),  # who said so
    Column("at", Instant, nullable=False),
    UniqueConstraint("area_id", "about", "kind"),
)

put_forward = Table(
    "put_forward",
    metadata,
    _id(),
    _person(),
    _area(),
    Column("words", Text, nullable=False),  # "me" for themselves
    Column("at", Instant, nullable=False),
    # put_forward, spoken, applied, offered, not_this_time, withdrawn
    Column("state", String(16), nullable=False, default="put_forward", server_default="put_forward"),
    Column("cohort", String(64), nullable=False, default="", server_default=""),
    Column("moved_at", Instant),
    Column("tell_at", Instant),  # when whoever put them forward is to hear how it stands now
)

miss = Table(
    "miss",
    metadata,
    _id(),
    _person(index=True),
    Column("text", Text, nullable=False),
    Column("taken_for", String(64), nullable=False, default="", server_default=""),
    Column("meant", String(64), nullable=False, default="", server_default=""),
    Column("at", Instant, nullable=False),
    Column("done_at", Instant),  # when staff made an example of it, or left it
)

activity = Table(
    "activity",
    metadata,
    _id(),
    _area(),
    _person(),
    Column("kind", String(32), nullable=False),
    Column("detail", Json),
    Column("at", Instant, nullable=False),
    Index("ix_activity_loss", "at", sqlite_where=text("kind = 'loss'"), postgresql_where=text("kind = 'loss'")),
)

phase_change = Table(
    "phase_change",
    metadata,
    _id(),
    _area(nullable=False, index=True),
    Column("phase", String(64), nullable=False),  # the one it was in from then on; '' where none was known any more
    Column("at", Instant, nullable=False),
)

review_decision = Table(
    "review_decision",
    metadata,
    _id(),
    Column("about", String(120), nullable=False),  # what it is on, as in Thought of flows/reviewing/considering.py
    Column("first", Integer, nullable=False),  # the months of the review, counted from the year 0
    Column("last", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("by", Text, nullable=False),  # who wrote it down
    Column("at", Instant, nullable=False),
)

pass_link = Table(
    "pass_link",
    metadata,
    Column("hash", String(64), primary_key=True),  # of the secret; the secret itself is never kept
    _person(nullable=False),
    Column("purpose", String(16), nullable=False),  # sign_in, join
    Column("until", Instant, nullable=False),
    Column("used_at", Instant),
)

forum_topic = Table(
    "forum_topic",
    metadata,
    _id(),
    Column("chat", String(32), nullable=False),  # the advisers' group on Telegram
    Column("area_id", String(64), nullable=False),
    Column("thread", Id, nullable=False),
    Column("name", Text, nullable=False),  # as we last named it
    Column("closed", Boolean, nullable=False, default=False),
    UniqueConstraint("chat", "area_id"),
)

forum_card = Table(
    "forum_card",
    metadata,
    _id(),
    Column("chat", String(32), nullable=False),
    Column("handoff_id", Id, nullable=False),  # without a key: the card is put right though the handoff may be gone
    Column("area_id", String(64), nullable=False),
    Column("message_id", Id),  # none where it may have arrived or not
    Column("shown", Text, nullable=False),
    Column("at", Instant, nullable=False),  # when it was last shown
    UniqueConstraint("chat", "handoff_id"),
)

setting = Table(
    "setting",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

LANES = {"urgent": 0, "reply": 1, "follow_up": 2, "nudge": 3}
