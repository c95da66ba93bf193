"""What each line of the journal counts as in a review; docs/a-review.md says the same in sentences."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flows.programme import Programme
from flows.suggesting.offered import started_by
from flows.suggesting.repertoire import Thing
from flows.suggesting.turned_down import block_of

UNKNOWN = ""
TAKEN = ("booked", "joined_cluster", "put_forward", "package_asked")
TRIED = ("well", "so_so", "wall")
WOULD_NOT = {
    "not_now": "not_now", "later": "not_now", "saved": "not_now", "not_for_us": "not_for_us",
    "declined_kind": "not_for_us",
}  # fmt: skip
KINDS = (
    "need", "package_asked", "sought_peer", "suggested", "answered", "joined_cluster", "booked", "put_forward",
    "check_in", "package_moved", "helped", "signal",
)  # fmt: skip
"""The kinds of lines that a review reads. Danger is in none of them, and neither is anybody's word."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One thing that a line counts as: its step, what it is about, and by what else it can be split."""

    step: str
    thing: str
    marks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Steps:
    """Reads lines with a programme's offers, topics and signals at hand."""

    programme: Programme
    things: Mapping[str, Thing]

    def of(self, kind: str, detail: Mapping[str, Any]) -> tuple[Counted, ...]:
        """All that a line counts as; nothing for most. One whose detail was erased is still one of its kind."""
        offer = self._offer(kind, detail)
        match kind, str(detail.get("answer") or detail.get("state") or detail.get("helped") or ""):
            case "need", _:
                topic = str(detail.get("topic", UNKNOWN))
                return () if detail.get("how") == "inferred" else (self._asked(topic, topic),)
            case "sought_peer", _:
                topic = str(detail.get("topic", UNKNOWN))
                return (self._asked(f"peer:{topic}", topic, "people"),)
            case "package_asked", _:
                topic = str(detail.get("topic", UNKNOWN))
                return (self._asked(offer, topic, "expert"), self._about("taken", offer, topic))
            case "suggested", _:
                return (
                    self._about(
                        "offered", offer, str(detail.get("topic", "")), by=started_by(str(detail.get("by") or ""))
                    ),
                )
            case ("answered", "yes") | ("joined_cluster" | "booked" | "put_forward", _):
                return (self._about("taken", offer),)
            case "answered", answer if answer in WOULD_NOT:
                return (self._about("not_taken", offer, answer=WOULD_NOT[answer]),)
            case ("check_in", answer) if answer in TRIED:
                return (self._about("finished", offer),)
            case "package_moved", "finished":
                return (self._about("finished", offer),)
            case "helped", "yes" | "a_bit":
                return (self._about("helped", offer),)
            case "signal", _:
                return self._turn(str(detail.get("kind", "")))
        return ()

    def _turn(self, signal: str) -> tuple[Counted, ...]:
        step = {"setback": "setback", "milestone": "recovery"}.get(self._kind_of(signal))
        return (Counted(step, signal),) if step else ()

    def _kind_of(self, signal: str) -> str:
        return next((each.kind for each in self.programme.signals if each.id == signal), "")

    def _asked(self, thing: str, topic: str, block: str = UNKNOWN) -> Counted:
        return Counted("asked", thing, {"topic": topic, "block": block})

    def _about(self, step: str, offer: str, topic: str = "", **marks: str) -> Counted:
        """An offer's topic is the first that content gives it, so that each of its steps is under the same one."""
        thing = self.things.get(offer)
        if any(each.id == offer for each in self.programme.topics):  # a check-in may be about a topic alone
            return Counted(step, offer, {"topic": offer, "block": UNKNOWN, **marks})
        first = thing.topics[0] if thing and thing.topics else topic
        return Counted(step, offer, {"topic": first, "block": block_of(offer) if offer else UNKNOWN, **marks})

    @staticmethod
    def _offer(kind: str, detail: Mapping[str, Any]) -> str:
        match kind:
            case "joined_cluster":
                return f"cluster:{detail.get('cluster', '')}"
            case "booked":
                return f"event:{detail.get('gathering', '')}"
            case "put_forward":
                return "academy"
            case "package_asked" | "package_moved":
                return f"partner:{detail.get('partner', '')}"
            case "check_in":
                return str(detail.get("about", ""))
        return str(detail.get("offer", ""))
