"""Which worker takes which file of tests when: so that none waits at the end, or for browsers only."""

from xdist.scheduler import LoadFileScheduling

PAGES = "tests/web/"
LONG = (
    "tests/test_transcripts.py",
    "tests/flows/test_danger_mid_flow.py",
    "tests/web/test_desk_conversation.py",
    "tests/web/test_renewing.py",
    "tests/web/test_staff_hearing.py",
    "tests/web/test_serving.py",
    "tests/web/test_staff_nudges.py",
    "tests/web/test_staff_console.py",
    "tests/web/test_staff_repertoire.py",
    "tests/content/test_checking_content.py",
    "tests/flows/listening/test_in_passing.py",
    "tests/bot/test_commands.py",
    "tests/test_in_other_words.py",
    "tests/test_project.py",
)  # a worker that took one of these last would still be at it when the others have nothing left


class Ids(list):
    """A worker's tests, each found at once: to look for thousands of them from the start takes seconds."""

    def __init__(self, ids):
        super().__init__(ids)
        self.places = {each: place for place, each in enumerate(ids)}

    def index(self, each):
        return self.places[each]


class InTurn(LoadFileScheduling):
    """Each file goes whole to one worker: long ones first, and pages for as long as any are left, to all but one."""

    def add_node_collection(self, node, collection):
        super().add_node_collection(node, Ids(collection))
        self.registered_collections[node] = Ids(collection)

    def _assign_work_unit(self, node):
        held = self.assigned_work[node]
        self.assigned_work[node] = {file: tests for file, tests in held.items() if not all(tests.values())}
        self.workqueue.move_to_end(self._next_for(node), last=False)
        super()._assign_work_unit(node)

    def _next_for(self, node):
        pages = node is not self.nodes[-1]
        fitting = [file for file in self.workqueue if file.startswith(PAGES) == pages] or list(self.workqueue)
        return next((file for file in LONG if file in fitting), fitting[0])
