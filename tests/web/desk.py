"""What an adviser does at the desk, for tests."""

import httpx
from sqlalchemy import select, update

from content.load import load_example
from storage.demo import example
from storage.tables import handoff, person
from tests.web.server import running_server

HERE = {"Sec-Fetch-Site": "same-origin"}
WIDE = {"width": 1280, "height": 800}
FERNHILL = "/desk/areas/fernhill"


def lively(folder, **options):
    """A running service with the example programme's people and handoffs, for as long as the block lasts."""
    return running_server(folder, demo=True, seed=bring_to_life, **options)


def bring_to_life(connection, programme, now):
    """The example programme's people, chats and promises."""
    example.bring_to_life(connection, programme, load_example(None), now)


def sit_down(server, visit, name="aisha", path="/desk", **options):
    """The desk of this adviser or member of staff, or a page of it, in a browser of their own."""
    return visit(server.url + path, signed_in_by=server.link(name), **{"viewport": WIDE, **options})


def browser_of(server, name="aisha"):
    """The same without a screen: a client that is signed in, for what a page alone can't show."""
    never_idle = httpx.Limits(max_keepalive_connections=0)
    client = httpx.Client(base_url=server.url, headers=HERE, follow_redirects=True, limits=never_idle, verify=False)
    client.post(server.link(name), follow_redirects=False)
    return client


def number_of(server, resident):
    """The number of this resident's newest handoff."""
    theirs = select(handoff.c.id).join(person, person.c.id == handoff.c.person_id).where(person.c.name == resident)
    return server.read(lambda connection: connection.scalar(theirs.order_by(handoff.c.id.desc())))


def state_of(server, number):
    """How that handoff stands: its state, whom it went to, who has it, what came of it."""
    columns = handoff.c.state, handoff.c.adviser, handoff.c.holder, handoff.c.outcome
    return tuple(
        server.read(lambda connection: connection.execute(select(*columns).where(handoff.c.id == number)).one())
    )


def change(server, number, **values):
    """Something else about that handoff is so."""
    server.write(
        lambda connection: connection.execute(update(handoff).where(handoff.c.id == number).values(**values)).rowcount
    )


def person_of(server, **known):
    """The number of the person of whom this is known."""
    return server.read(lambda connection: connection.scalar(select(person.c.id).filter_by(**known)))


def do(server, effect, **known):
    """An adviser does something elsewhere: in their own chat, or at another desk."""
    server.call(server.app.line.do(person_of(server, **known), effect))


def seen_on(page_text):
    """What that page remembers of the handoff it shows."""
    return page_text.split('name="seen" value="')[1].split('"')[0]


def forget_consent(connection, name):
    """That resident no longer agrees to be remembered."""
    return connection.execute(update(person).where(person.c.name == name).values(consent=False)).rowcount


def part(page, name):
    """The part of a page that is called so."""
    return page.get_by_role("region", name=name, exact=True)
