"""Words on a desk page, and what came with them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.web import files
from bot.web.files import Offered
from flows.files import MARK, files_in
from storage.sending.attachments import Kept


@dataclass(frozen=True, slots=True)
class Written:
    """Words as a page shows them: without the marks of what came with them, and that beside them."""

    words: str
    files: tuple[Offered, ...]


def written(text: str, kept: Mapping[str, Kept]) -> Written:
    """These words, with what came with them."""
    return Written(MARK.sub("", text).strip(), tuple(offered(kept, files_in(text))))


def offered(kept: Mapping[str, Kept], tokens: Iterable[str]) -> list[Offered]:
    """What a desk page says of each."""
    return [files.of(kept.get(token, Kept(token)), "/desk") for token in tokens]
