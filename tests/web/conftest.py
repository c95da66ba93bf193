"""A running service and a real browser for every test of pages."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.web.desk import FERNHILL, HERE, sit_down
from tests.web.server import running_server
from tests.web.watching import copied

# The shell without a window first: the same engine at a third of the work.
CHROMIUM = next(filter(Path.exists, map(Path, ("/usr/bin/chromium-headless-shell", "/usr/bin/chromium"))), None)
QUIET = ["--no-sandbox", "--disable-background-networking", "--renderer-process-limit=1"]
PHONE, WIDE = {"width": 375, "height": 812}, {"width": 1280, "height": 800}


@pytest.fixture
def server(tmp_path):
    with running_server(tmp_path) as running:
        yield running


@pytest.fixture
def demo_server(tmp_path):
    with running_server(tmp_path, demo=True) as running:
        yield running


@pytest.fixture
def content(tmp_path):
    return copied(tmp_path)


@pytest.fixture
def watched(tmp_path, content):
    """A service that takes up what is edited in its content."""
    with running_server(tmp_path, content=content, watch_content=True) as running:
        yield running


@pytest.fixture(scope="package")
def chromium():
    """
    Real Chromium, closed after the tests of pages since it keeps an event loop in this thread.

    Missing, tests are skipped, unless TESTS_REQUIRE_ALL says that nothing may be.
    """
    if CHROMIUM is None and not os.environ.get("TESTS_REQUIRE_ALL"):
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium):
    """
    Open a page as somebody new would: visit(url, viewport=WIDE, color_scheme="dark") -> page. Script errors fail.

    With `signed_in_by` a link they are signed in already, as if they had opened it and pressed the button there.
    """
    contexts, problems = [], []

    def open_page(url, context=None, signed_in_by="", **options):
        if context is None:
            context = chromium.new_context(
                **{"viewport": PHONE, "locale": "en-GB", "reduced_motion": "reduce", **options}
            )
            context.set_default_timeout(8000)
            contexts.append(context)
        if signed_in_by:
            assert context.request.post(signed_in_by, headers=HERE, max_redirects=0).status == 303
        page = context.new_page()
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert problems == [], "a page's script failed"


@pytest.fixture
def picture():
    """Keep a screenshot under docs/pictures when TESTS_PICTURES=1."""

    def keep(page, name):
        if os.environ.get("TESTS_PICTURES") == "1":
            page.screenshot(path=Path(__file__).parents[2] / "docs" / "pictures" / f"{name}.png")

    return keep


@pytest.fixture
def fernhill(server, visit):
    """Aisha's desk with Fernhill's card."""
    return sit_down(server, visit, path=FERNHILL)
