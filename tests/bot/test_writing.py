"""What waits in the event loop for the writer gets its own result, and one wake serves all that is ready."""

import asyncio
import threading

import pytest

from bot.writing import Writing
from storage.database import Database
from storage.writer import Writer


@pytest.fixture
def writing(empty_database, tmp_path):
    file = tmp_path / "some.db"
    file.write_bytes(empty_database.read_bytes())
    writer = Writer(Database(f"sqlite:///{file}"))
    writer.start()
    yield Writing(writer)
    writer.stop()
    writer.database.close()


async def wakes_counted(monkeypatch):
    loop, wakes = asyncio.get_running_loop(), []
    real = loop.call_soon_threadsafe
    monkeypatch.setattr(loop, "call_soon_threadsafe", lambda *call: (wakes.append(call), real(*call))[1])
    return wakes


def test_many_results_of_one_commit_wake_the_loop_once(writing, monkeypatch):
    async def all_at_once():
        wakes = await wakes_counted(monkeypatch)
        go = threading.Event()
        busy = asyncio.create_task(writing.write(lambda _: go.wait(5)))
        await asyncio.sleep(0.05)
        waiting = [asyncio.create_task(writing.write(lambda _, number=number: number)) for number in range(20)]
        await asyncio.sleep(0)
        # Everything is ready before the loop looks again, as it is when the loop is busy.
        go.set()
        writing.writer.submit(lambda _: None).result(5)
        return await asyncio.gather(busy, *waiting), len(wakes)

    results, wakes = asyncio.run(all_at_once())
    assert results == [True, *range(20)]
    assert wakes <= 2


def test_each_error_reaches_whoever_asked_and_nobody_else(writing):
    def broken(_connection):
        raise ValueError("broken")

    async def three():
        return await asyncio.gather(
            writing.write(lambda _: 1), writing.write(broken), writing.write(lambda _: 3), return_exceptions=True
        )

    first, second, third = asyncio.run(three())
    assert (first, third) == (1, 3)
    assert isinstance(second, ValueError)


def test_whoever_gives_up_waiting_leaves_the_job_to_be_done(writing):
    done, go = [], threading.Event()

    async def impatient():
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await writing.write(lambda _: (go.wait(5), done.append("done")))
        go.set()
        return await writing.write(lambda _: "next")

    assert asyncio.run(impatient()) == "next"
    assert done == ["done"]
