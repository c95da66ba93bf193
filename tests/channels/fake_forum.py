"""Groups with topics on the stand-in for Telegram: what the real ones refuse, and how much they take in a minute."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from tests.channels.fake_bot_api import BOT, JSON, BotApi
from tests.channels.fake_markup import Refusal, bad, checked_markup, plain_text

MINUTE, A_MINUTE = timedelta(seconds=60), 20
ALSO_ASKED = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
    "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories",
)  # fmt: skip


@dataclass
class Group:
    """One supergroup: how the bot stands in it, its topics (number to name), and when it was written to."""

    id: int = -1001234567890
    is_forum: bool = True
    may_manage: bool = True
    inside: bool = True
    username: str = ""
    topics: dict[int, str] = field(default_factory=dict)
    closed: set[int] = field(default_factory=set)
    written_at: list[datetime] = field(default_factory=list)

    def thread(self, name: str) -> int:
        """The number of the topic of that name."""
        return next(number for number, each in self.topics.items() if each == name)


class Forums(BotApi):
    """A Bot API server whose bot may be in groups. `clock` tells when a group is written to."""

    def __init__(self) -> None:
        super().__init__()
        self.groups: dict[int, Group] = {}
        self.answers: list[str] = []
        self.clock: Callable[[], datetime] = datetime.now

    def add_group(self, **how: Any) -> Group:
        """A group that the bot is in, as its admin unless told otherwise."""
        group = Group(**how)
        self.groups[group.id] = group
        return group

    def delete_topic(self, group: Group, name: str) -> None:
        """Somebody deletes a topic, with everything in it."""
        thread = group.thread(name)
        del group.topics[thread]
        self.sent[:] = [each for each in self.sent if each.get("message_thread_id") != thread]

    def cards(self, group: Group, name: str = "") -> list[str]:
        """What can be read in that group now, or in one topic of it."""
        wanted = {group.thread(name)} if name else set(group.topics)
        here = (each for each in self.sent if each["chat"]["id"] == group.id)
        return [each["text"] for each in here if each["message_thread_id"] in wanted]

    async def _getChat(self, given: JSON) -> JSON:  # noqa: N802
        group = self._group(given)
        kind = "supergroup" if str(group.id).startswith("-100") else "group"
        chat: JSON = {"id": group.id, "type": kind, "title": "Advisers", "accent_color_id": 1, "max_reaction_count": 1}
        chat["accepted_gift_types"] = dict.fromkeys(
            ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
        )
        return chat | ({"is_forum": True} if group.is_forum else {}) | (
            {"username": group.username} if group.username else {}
        )  # fmt: skip

    async def _getChatMember(self, given: JSON) -> JSON:  # noqa: N802
        group = self._group(given)
        assert int(given["user_id"]) == BOT["id"]
        if not group.may_manage:
            return {"user": BOT, "status": "member"}
        return {"user": BOT, "status": "administrator", "can_manage_topics": True} | dict.fromkeys(ALSO_ASKED, False)

    async def _createForumTopic(self, given: JSON) -> JSON:  # noqa: N802
        group, name = self._managed(given), str(given.get("name", ""))
        if not 1 <= len(name) <= 128:
            raise bad("TOPIC_TITLE_EMPTY" if not name else "TOPIC_TITLE_TOO_LONG")
        thread = self.number_of_message()
        group.topics[thread] = name
        return {"message_thread_id": thread, "name": name, "icon_color": 7322096}

    async def _editForumTopic(self, given: JSON) -> bool:  # noqa: N802
        group, thread = self._topic(given)
        if group.topics[thread] == given["name"]:
            raise bad("TOPIC_NOT_MODIFIED")
        group.topics[thread] = given["name"]
        return True

    async def _closeForumTopic(self, given: JSON) -> bool:  # noqa: N802
        group, thread = self._topic(given)
        if thread in group.closed:
            raise bad("TOPIC_NOT_MODIFIED")
        group.closed.add(thread)
        return True

    async def _reopenForumTopic(self, given: JSON) -> bool:  # noqa: N802
        group, thread = self._topic(given)
        if thread not in group.closed:
            raise bad("TOPIC_NOT_MODIFIED")
        group.closed.discard(thread)
        return True

    async def _sendMessage(self, given: JSON) -> JSON:  # noqa: N802
        if not self._is_group(given):
            return await super()._sendMessage(given)
        group, thread = self._written(given), int(given.get("message_thread_id", 0))
        if thread and thread not in group.topics:
            raise bad("message thread not found")
        message = {"message_id": self.number_of_message(), "from": BOT, "chat": {"id": group.id, "type": "supergroup"}}
        message |= {"message_thread_id": thread, "is_topic_message": bool(thread), "date": int(time.time())}
        message |= {"silent": str(given.get("disable_notification", "")).lower() == "true"}
        self.sent.append(message | _said(given))
        return self.sent[-1]

    async def _editMessageText(self, given: JSON) -> JSON:  # noqa: N802
        if not self._is_group(given):
            return await super()._editMessageText(given)
        group, number = self._written(given), int(given.get("message_id", 0))
        found = next((m for m in self.sent if m["message_id"] == number and m["chat"]["id"] == group.id), None)
        if found is None:
            raise bad("message to edit not found")
        said = _said(given)
        if said == {key: found[key] for key in ("text", "reply_markup") if key in found}:
            raise bad("message is not modified: specified new message content and reply markup are exactly the same")
        found.pop("reply_markup", None)
        found.update(said, edit_date=int(time.time()))
        return found

    async def _answerCallbackQuery(self, given: JSON) -> bool:  # noqa: N802
        text = str(given.get("text", ""))
        if len(text) > 200:
            raise bad("MESSAGE_TOO_LONG")
        answered = await super()._answerCallbackQuery(given)
        self.answers.append(text)
        return answered

    def _is_group(self, given: JSON) -> bool:
        chat = str(given.get("chat_id", ""))
        return chat.startswith("-") and int(chat) in {*self.groups, *self.moved}

    def _group(self, given: JSON) -> Group:
        chat = int(given["chat_id"])
        if chat in self.moved:
            says = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Refusal(400, says, migrate_to_chat_id=self.moved[chat])
        if chat not in self.groups:
            raise bad("chat not found")
        if not self.groups[chat].inside:
            raise Refusal(403, "Forbidden: bot was kicked from the supergroup chat")
        return self.groups[chat]

    def _written(self, given: JSON) -> Group:
        group, now = self._group(given), self.clock()
        if len([each for each in group.written_at if each > now - MINUTE]) >= A_MINUTE:
            raise Refusal(429, "Too Many Requests: retry after 40", retry_after=40)
        group.written_at.append(now)
        return group

    def _managed(self, given: JSON) -> Group:
        group = self._group(given)
        if not group.is_forum:
            raise bad("the chat is not a forum")
        if not group.may_manage:
            raise bad("not enough rights to manage topics")
        return self._written(given)

    def _topic(self, given: JSON) -> tuple[Group, int]:
        group, thread = self._managed(given), int(given["message_thread_id"])
        if thread not in group.topics:
            raise bad("TOPIC_ID_INVALID")
        return group, thread


def _said(given: JSON) -> JSON:
    text = plain_text(str(given.get("text", "")), str(given.get("parse_mode", "")))
    markup = checked_markup(given.get("reply_markup"))
    return {"text": text} | ({"reply_markup": markup} if markup else {})
