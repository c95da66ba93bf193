"""`make bench`: turns a second beside our peers, then how fast a message is heard; each can be run on its own too."""

from tests.bench import hearing, turns

if __name__ == "__main__":
    turns.main()
    hearing.main()
