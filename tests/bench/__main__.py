"""`make bench`: turns a second beside our peers, how fast a message is heard and a review built; or each by itself."""

from tests.bench import hearing, reviewing, turns

if __name__ == "__main__":
    turns.main()
    hearing.main()
    reviewing.main()
