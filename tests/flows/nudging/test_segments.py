"""Which residents something is for: any combination is kept, put into lines, and means the same afterwards."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.nudging.in_words import who
from flows.nudging.segments import All, AnyOf, Condition, Not, Segment, from_json, joined, plain

YORKSHIRE, LONDON = Condition("region", "Yorkshire and the Humber"), Condition("region", "London")
QUIET, IN_CLUSTER, FINE = Condition("quiet", "6"), Condition("cluster", "tyne_to_tees"), Condition("fine")
LEAVES = (YORKSHIRE, LONDON, QUIET, IN_CLUSTER, FINE)
TREES = st.recursive(
    st.sampled_from(LEAVES),
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, max_size=3).map(lambda parts: All(tuple(parts))),
        st.lists(inner, max_size=3).map(lambda parts: AnyOf(tuple(parts))),
    ),
    max_leaves=6,
)


def means(tree, true):
    """Whether it holds of somebody of whom these are so."""
    match tree:
        case Condition():
            return tree in true
        case All(parts):
            return all(means(each, true) for each in parts)
        case AnyOf(parts):
            return any(means(each, true) for each in parts)
        case Not(part):
            return not means(part, true)


@settings(max_examples=40)
@given(tree=TREES)
def test_a_segment_is_read_as_it_was_kept(tree):
    assert from_json(Segment(tree).as_json()) == Segment(tree)


@settings(max_examples=40)
@given(tree=TREES, true=st.sets(st.sampled_from(LEAVES)))
def test_put_into_lines_it_means_the_same(tree, true):
    assert means(joined(Segment(tree).clauses).tree, true) == means(tree, true)


@settings(max_examples=40)
@given(tree=TREES)
def test_what_was_put_into_lines_stays_as_it_is(tree):
    lines = Segment(tree).clauses
    assert joined(lines).clauses == lines


def test_a_segment_of_an_older_release_is_read():
    kept = {
        "phase": "", "topic": "", "region": "London", "area": "", "adviser": "", "cluster": "", "quiet_weeks": 6,
        "never_used": True,
    }  # fmt: skip
    assert from_json(kept) == Segment(All((LONDON, QUIET, Condition("never_used"))))
    assert from_json({**dict.fromkeys(kept, ""), "quiet_weeks": 0, "never_used": False}) == Segment()


@pytest.mark.parametrize("kept", [{"tree": {}}, {"tree": {"is": "shoe_size"}}, {"tree": {"all": [{"or": []}]}}])
def test_what_is_no_segment_is_refused(kept):
    with pytest.raises(ValueError, match="is no condition"):
        from_json(kept)


@pytest.mark.parametrize(
    ("segment", "said"),
    [
        (Segment(), "Every resident in the programme"),
        (plain(region="London", never_used=True), "Residents in London, and whose area has used no support yet"),
        (
            Segment(All((YORKSHIRE, QUIET, Not(IN_CLUSTER)))),
            "Residents in Yorkshire and the Humber, and not heard from in the last 6 weeks, but not in the cluster "
            "Tyne to Tees neighbours",
        ),
        (Segment(AnyOf((LONDON, Not(FINE)))), "Residents in London or not who said they are doing fine without"),
        (
            Segment(All((Not(LONDON), Not(FINE)))),
            "Every resident in the programme, but not in London, nor who said they are doing fine without",
        ),
        (Segment(All((LONDON, Not(QUIET)))), "Residents in London, and heard from in the last 6 weeks"),
        (plain(region="Atlantis"), "Residents in Atlantis"),
        (Segment(AnyOf()), "Residents who are nobody"),
    ],
)
def test_it_is_said_in_plain_english(programme, segment, said):
    assert who(segment, programme) == said
