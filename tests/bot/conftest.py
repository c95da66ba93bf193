"""Where danger is heard: somebody who may be in it, and everybody who is to be told."""

import pytest


@pytest.fixture
def ready(house):
    """Jean, both people on duty and the team, each with a phone."""
    house.resident("jean")
    house.aisha, house.dean, house.staff = house.adviser("aisha"), house.adviser("dean"), house.team()
    return house


@pytest.fixture
def told(ready):
    """Jean has told of danger at nine, and everybody on duty has heard."""
    ready.says("jean", "my husband hits me")
    return ready
