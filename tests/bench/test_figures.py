"""What the benchmarks count and write down."""

import json

import pytest

from tests.bench.hearing import MAY, figures, percentile
from tests.bench.kept import keep
from tests.bench.messages import BAD, messages


@pytest.mark.parametrize(("share", "milliseconds"), [(50, 50), (99, 99), (100, 100)])
def test_a_percentile_is_the_time_within_which_so_many_were_heard(share, milliseconds):
    assert percentile(list(range(100, 0, -1)), share) == milliseconds
    assert percentile([7.0], share) == 7.0


def test_there_is_a_limit_for_every_figure():
    found = figures({"took_ms": [3.0, 1.0, 2.0], "load_s": 0.5, "memory_mb": 90.0})
    assert found == {"p50_ms": 2.0, "p99_ms": 3.0, "load_s": 0.5, "memory_mb": 90.0}
    assert found.keys() == MAY.keys()


def test_one_benchmark_leaves_the_figures_of_the_other(tmp_path):
    file = tmp_path / "var" / "bench.json"
    keep({"1 at once": {"ours": 500}, "hearing": {"p50_ms": 3}}, file)
    keep({"hearing": {"p50_ms": 2}}, file)
    assert json.loads(file.read_text(encoding="utf-8")) == {"1 at once": {"ours": 500}, "hearing": {"p50_ms": 2}}


def test_the_mix_holds_our_own_sentences_and_bad_input():
    texts = messages()
    assert len(texts) > 800
    assert texts == messages()
    assert [len(each.split()) for each in BAD][1:] == [1, 500]
    assert (len(BAD[0]), BAD[1].isascii(), any(map(str.isalnum, BAD[1]))) == (10_000, False, False)
