"""The shipped programme cut down to five topics with few sentences each: small, and still a programme."""

import shutil

import yaml

TOPICS = ("volunteers", "community_assets", "conflict", "young_people", "lto_finance")
BESIDES = ("human", "off_topic")


def cut_down(folder, count):
    """Keep in this copy of the content only what is about five topics, and this many sentences of each kind."""
    (folder / "example.yaml").unlink()
    shutil.rmtree(folder / "documents")
    change(folder / "topics.yaml", lambda sheet: {"topics": [each for each in sheet["topics"] if each["id"] in TOPICS]})
    for name in ("programme", "partners", "clusters", "events"):
        change(folder / f"{name}.yaml", kept)
    for guide in (folder / "guides").glob("*.md"):
        about_five_topics(guide)
    for guide in (folder / "guides").glob("*.md"):
        with_what_is_left(guide, left(folder))
    for story in (folder / "stories").glob("*.md"):
        story.unlink()
    change(folder / "glossary.yaml", without_guides)
    for path in (folder / "asks").glob("*.txt"):
        if path.stem not in (*TOPICS, *BESIDES):
            path.unlink()
    shorten_all(folder, count)


def shorten_all(folder, count):
    for kind in ("asks", "dangers", "phases", "answers"):
        for path in (folder / kind).glob("*.txt"):
            shorten(path, count)


def read(text):
    """Every value as it is written: to YAML, `on:` and 2026-12-10 would be no words."""
    return yaml.load(text, Loader=yaml.BaseLoader)


def change(path, rewritten):
    sheet = rewritten(read(path.read_text(encoding="utf-8")))
    path.write_text(yaml.safe_dump(sheet, sort_keys=False, allow_unicode=True), encoding="utf-8")


def without_guides(sheet):
    """The words as they are; the guides they lead to may be gone."""
    return {"terms": [{key: each[key] for key in each if key != "guide"} for each in sheet["terms"]]}


def kept(value):
    """The same, with only five topics wherever topics are named; what is about none of them goes."""
    if isinstance(value, list):
        return [kept(each) for each in value if not (isinstance(each, dict) and each.get("topics") and not about(each))]
    if isinstance(value, dict):
        here = {key: each for key, each in value.items() if key != "priorities"}
        return {key: about(value) if key == "topics" else kept(each) for key, each in here.items()}
    return value


def about(entry):
    return [topic for topic in entry["topics"] if topic in TOPICS]


def about_five_topics(guide):
    head, body = parted(guide)
    head["topics"] = about(head)
    if head["topics"]:
        put_together(guide, head, body)
    else:
        guide.unlink()


def left(folder):
    """Everything that a guide may name as going with it."""
    named = {f"guide:{path.stem}" for path in (folder / "guides").glob("*.md")} | {"academy"}
    for kind in ("cluster", "partner"):
        sheet = read((folder / f"{kind}s.yaml").read_text(encoding="utf-8"))
        named |= {f"{kind}:{each['id']}" for each in sheet[f"{kind}s"]}
    return named


def with_what_is_left(guide, named):
    head, body = parted(guide)
    head["related"] = [each for each in head["related"] if each in named]
    put_together(guide, head, body)


def parted(guide):
    _, front, body = guide.read_text(encoding="utf-8").split("---\n", 2)
    return read(front), body


def put_together(guide, head, body):
    guide.write_text(f"---\n{yaml.safe_dump(head, allow_unicode=True)}---\n{body}", encoding="utf-8")


def shorten(path, count):
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    path.write_text("\n".join(lines[:count]), encoding="utf-8")
