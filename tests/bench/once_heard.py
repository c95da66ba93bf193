"""One process that gets ready to hear, then hears every message once. Prints what it took as JSON."""

import json
import os
import resource
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.messages import messages

MEGABYTE = 1024 * 1024


def memory() -> float:
    """The megabytes this process holds now; where the system doesn't say, the most it ever held."""
    now = Path("/proc/self/statm")
    if now.is_file():
        return int(now.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / MEGABYTE
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / MEGABYTE if sys.platform == "darwin" else most / 1024


def main() -> None:
    """Imports and the first message count as getting ready: what is needed is only built then."""
    texts = messages()
    began = time.perf_counter()
    from content.lessons import ears_of
    from content.load import load
    from flows.danger.heard_of.what_is_heard import in_a_first_message

    programme = load()
    hear = in_a_first_message(programme, ears_of(programme), datetime.now(UTC))
    hear("hello")
    ready, held = time.perf_counter() - began, memory()
    took = []
    for text in texts:
        began = time.perf_counter()
        hear(text)
        took.append(1000 * (time.perf_counter() - began))
    print(json.dumps({"load_s": ready, "memory_mb": held, "took_ms": took}))


if __name__ == "__main__":
    main()
