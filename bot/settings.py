"""Every setting, from the environment or `.env`; each is described in the README's table."""

import re
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict


class SettingsError(Exception):
    """A setting is unknown or unusable; the message says which and what to do."""


def _web_address(value: str) -> str:
    if value and not value.startswith(("http://", "https://")):
        raise ValueError("write a whole address such as https://alongside.example.org")
    return value.rstrip("/")


def _port(value: object) -> object:
    given = str(value)
    if not (given.isascii() and given.isdigit() and len(given) <= 5 and int(given) < 65536):
        raise ValueError("write a number up to 65535, such as 8080")
    return value


def _a_second(value: object) -> object:
    given = str(value)
    if not (given.isascii() and given.isdigit() and len(given) <= 4 and 1 <= int(given) <= MOST_A_SECOND):
        raise ValueError(f"write a number from 1 to {MOST_A_SECOND}, such as 25")
    return value


def _shown_to_telegram(value: str) -> str:
    if value and not SECRET.fullmatch(value):
        raise ValueError("write up to 256 letters, digits, _ or -")
    return value


def _group(value: object) -> str:
    given = str(value).strip()
    linked = LINK_INTO_A_GROUP.fullmatch(given)
    number = f"-100{linked[1]}" if linked else given
    if number and not re.fullmatch(r"-\d{1,19}", number):
        raise ValueError("write the link of any message in the group (https://t.me/c/1234567890/1), or its number")
    return number


LINK_INTO_A_GROUP = re.compile(r"(?:https?://)?t\.me/c/(\d{1,16})(?:/\d+)*/?")
MOST_A_SECOND = 1000  # what Telegram sends of paid broadcasts
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
Address = Annotated[str, BeforeValidator(_web_address)]
Port = Annotated[int, BeforeValidator(_port)]
ASecond = Annotated[int, BeforeValidator(_a_second)]
TelegramSecret = Annotated[str, BeforeValidator(_shown_to_telegram)]
TelegramGroup = Annotated[str, BeforeValidator(_group)]


class Settings(BaseSettings):
    """What the service is told from outside. An empty one counts as not set."""

    model_config = SettingsConfigDict(env_prefix="ALONGSIDE_", env_file=".env", env_ignore_empty=True, extra="ignore")

    database_url: str = "sqlite:///var/alongside.db"
    content: Path | None = None
    watch_content: bool = True
    public_url: Address = ""
    telegram_token: str = ""
    telegram_api_url: Address = "https://api.telegram.org"
    telegram_secret: TelegramSecret = ""
    telegram_forum: TelegramGroup = ""
    unasked_a_second: ASecond = 25
    secret: str = ""
    host: str = "127.0.0.1"
    port: Port = 8080


def address(settings: Settings) -> str:
    """Where people reach this service, without a slash at the end."""
    if settings.public_url:
        return settings.public_url
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "::", "") else settings.host  # noqa: S104
    return f"http://[{host}]:{settings.port}" if ":" in host else f"http://{host}:{settings.port}"


def load(**options: Any) -> Settings:
    """
    The settings in force; what was given as an option on the command line comes before them.

    Raises SettingsError with one sentence that names the setting or option and what to do.
    """
    try:
        settings = Settings(**options)
    except ValidationError as error:
        first = error.errors()[0]
        given = "_".join(str(part) for part in first["loc"])
        name = f"--{given}" if given in options else f"ALONGSIDE_{given.upper()}"
        raise SettingsError(f"{name} can't be used: {first['msg'].removeprefix('Value error, ')}") from error
    except (UnicodeDecodeError, OSError) as error:
        raise SettingsError(
            f".env can't be read ({type(error).__name__}); save it as UTF-8 text we may read"
        ) from error
    if unknown := _unknown_names():
        known = ", ".join(sorted(_names()))
        raise SettingsError(f"{unknown[0]} is no setting of ours; the settings are {known}")
    return settings


def _names() -> set[str]:
    return {f"ALONGSIDE_{name.upper()}" for name in Settings.model_fields}


def _unknown_names() -> list[str]:
    import os

    given = {name.upper() for name in os.environ} | {name.upper() for name in _names_in_dotenv()}
    return sorted(name for name in given if name.startswith("ALONGSIDE_") and name not in _names() | LATER)


LATER = {f"ALONGSIDE_WHATSAPP_{name}" for name in ("TOKEN", "PHONE_ID", "APP_SECRET", "VERIFY_TOKEN", "API_URL")}


def _names_in_dotenv() -> list[str]:
    file = Path(".env")
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return [line.split("=", 1)[0].removeprefix("export ").strip() for line in lines if "=" in line]
