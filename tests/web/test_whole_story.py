"""The whole story on three screens in a real browser: a resident's phone, an adviser's desk and the staff console."""

from playwright.sync_api import expect

from tests.story import told
from tests.web.conftest import WIDE
from tests.web.desk import sit_down
from tests.web.phone import Phone
from tests.web.staff import console

NUDGE = "Hello {name}, areas near {area} meet at the Guildhall on Friday. Shall I say more?"


class ResidentOnThePhone:
    """A resident on the web phone."""

    def __init__(self, page):
        self.phone = Phone(page).welcomed()
        self.says, self.hears = self.phone.write, self.phone.hears

    def presses(self, label):
        self.phone.answers.get_by_role("button", name=label, exact=True).click()

    def waits_until_the_next_follow_up(self):
        self.phone.page.get_by_role("complementary", name="Demo").get_by_role("button", name="Next").click()


class AdviserAtTheDesk:
    """An adviser whose desk is open."""

    def __init__(self, page):
        self.page = page

    def sees(self, words):
        expect(self.page.get_by_role("region", name="What was said")).to_contain_text(words)

    def takes_it(self):
        self.page.get_by_role("button", name="Take it").click()
        self._done("You have Ruth's chat now, and they know.")

    def replies(self, text):
        self.page.get_by_label("Reply to Ruth").fill(text)
        self.page.get_by_role("button", name="Send", exact=True).click()
        self._done("Sent to Ruth.")

    def closes(self, outcome):
        self.page.get_by_text("Close", exact=True).click()
        self.page.get_by_label("In one line, what came of it?").fill(outcome)
        self.page.get_by_role("button", name="Close it").click()
        self._done("Closed. Alongside has Ruth's chat again, and they know.")

    def _done(self, words):
        expect(self.page.locator("#result")).to_have_text(words)


def test_the_whole_story(demo_server, visit):
    resident = ResidentOnThePhone(visit(f"{demo_server.url}/phone"))
    adviser = AdviserAtTheDesk(visit(demo_server.link("aisha"), viewport=WIDE))
    adviser.page.get_by_role("button", name="Sign in").click()
    expect(adviser.page.locator("#today")).not_to_contain_text("Ruth · Fernhill")
    told.is_met(resident)
    told.is_heard(resident)
    told.is_pointed_somewhere(resident)
    resident.waits_until_the_next_follow_up()
    resident.hears("I said I'd ask about")
    adviser.page = sit_down(demo_server, visit)  # a fortnight on their browser has forgotten who they are
    told.is_asked_how_it_went(resident)
    adviser.page.locator("#today").get_by_text("Ruth · Fernhill").click()
    told.is_answered(resident, adviser)
    staff_write_to_the_region_and_see_the_answer(demo_server, visit, resident)


def staff_write_to_the_region_and_see_the_answer(server, visit, resident):
    page = console(server, visit, "/staff/nudges/new", viewport=WIDE)
    page.get_by_label("What you want to say").fill(NUDGE)
    page.get_by_label("Line 1: which residents").select_option("region:North East")
    expect(page.locator("#reasons")).to_contain_text("heard from us less than a week ago")
    expect(page.locator("#gets")).to_have_text("0")
    resident.waits_until_the_next_follow_up()
    resident.hears("I said I'd look in after you'd talked to somebody. How are things now?")
    resident.says("much better thanks, six people came")
    resident.hears("Good to know")
    resident.phone.page.get_by_role("complementary", name="Demo").get_by_role("button", name="+2 weeks").click()
    expect(resident.phone.page.get_by_role("status").first).to_contain_text("Nothing new in this chat.")
    page.reload()
    page.get_by_label("What you want to say").fill(NUDGE)
    page.get_by_label("Line 1: which residents").select_option("region:North East")
    expect(page.locator("#gets")).to_have_text("1")
    page.get_by_role("button", name="Keep and check").click()
    page.get_by_role("button", name="Approve and send to 1").click()
    resident.hears("Hello Ruth, areas near Fernhill meet at the Guildhall on Friday. Shall I say more?")
    resident.says("yes please")
    expect(page.locator("#answered")).to_have_text("1", timeout=15_000)
