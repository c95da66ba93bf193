"""`make bench`: turns a second beside our peers, how fast a message is heard, a review built, a segment counted."""

from tests.bench import hearing, reviewing, segmenting, turns

if __name__ == "__main__":
    turns.main()
    hearing.main()
    reviewing.main()
    segmenting.main()
