"""Areas and advisers as the lines an editor would write into areas.yaml."""

import json
import re
import secrets
import unicodedata

from flows.meeting.start_codes import is_area_code

PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ]*")
WORDS_OF_YAML = {"yes", "no", "on", "off", "true", "false", "null", "y", "n"}


def id_of(name: str) -> str:
    """A name as an id: "Siân's Row" is sians_row."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", re.sub(r"['’]", "", plain)).strip("_")[:64]


def area_entry(name: str, region: str, adviser: str, postcodes: list[str], lto: str, nicknames: list[str]) -> str:
    """The lines of one area, with a new code for its link."""
    lines = [
        f"- id: {id_of(name)}", f"  name: {_text(name)}",
        *([f"  aliases: [{', '.join(map(_text, nicknames))}]"] if nicknames else []),
        f"  region: {_text(region)}", f"  postcodes: [{', '.join(map(_text, postcodes))}]",
        f"  adviser: {_text(adviser)}", f"  lto: {_text(lto)}", f"  start_code: {_text(_code())}",
    ]  # fmt: skip
    return "".join(f"  {line}\n" for line in lines)


def adviser_entry(name: str, region: str, taken: set[str]) -> str:
    """The line of one adviser, whose id is none of those taken; which days they work is for whoever pastes it."""
    first = id_of(name.split(" ")[0])
    made = first if first not in taken else id_of(name)
    taken.add(made)
    return f"  - {{id: {made}, name: {_text(name)}, region: {_text(region)}, works: [Mon, Tue, Wed, Thu, Fri]}}\n"


def _text(value: str) -> str:
    """The words, in quotes where YAML could take them for anything else."""
    plain = PLAIN.fullmatch(value) and value.lower() not in WORDS_OF_YAML
    return value if plain else json.dumps(value, ensure_ascii=False)


def _code() -> str:
    while not is_area_code(code := secrets.token_urlsafe(8)):
        pass
    return code
