"""Serves an ASGI app on a free loopback port in a thread, for as long as a test needs it."""

import random
import socket
import threading
import time
from contextlib import suppress
from typing import Any

import uvicorn

BELOW_WHAT_IS_GIVEN_OUT = range(20000, 32000)  # Linux gives connections ports from 32768 on


class Served:
    """An app being served with its lifespan, at `url`. `stop` ends it and its thread."""

    def __init__(self, app: Any) -> None:
        config = uvicorn.Config(app, log_level="warning", loop="asyncio", ws="none", timeout_graceful_shutdown=1)
        self._server = uvicorn.Server(config)
        self._socket = listening()
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True)

    def start(self) -> str:
        """Start serving; the address, such as http://127.0.0.1:41234."""
        self._thread.start()
        deadline = time.monotonic() + 10
        while not self._server.started:
            assert self._thread.is_alive(), "the server ended at once"
            assert time.monotonic() < deadline, "the server did not start"
            time.sleep(0.002)
        return self.url

    def stop(self) -> None:
        """Stop serving and let go of the port."""
        self._server.should_exit = True
        self._thread.join(10)
        self._socket.close()


def listening() -> socket.socket:
    """A listening socket on a free loopback port."""
    # With the protocol named, asyncio sends answers at once (TCP_NODELAY); without it each one takes 40 ms longer.
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    found.bind(("127.0.0.1", 0))
    found.listen(100)
    return found


def free_port() -> int:
    """A port that nobody listens on just now, and that no outgoing connection is given before somebody does."""
    for port in random.sample(BELOW_WHAT_IS_GIVEN_OUT, 100):
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
    raise OSError("no free port found among a hundred")
