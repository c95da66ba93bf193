"""What may be sent besides words is known by what is in it, and a picture keeps nothing but what is seen."""

import zipfile
from io import BytesIO

import pytest
from PIL import Image

from bot.web import taken as sent
from bot.web.taken import NotTaken, shown_as, taken

OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def packed(**files):
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as into:
        for name, content in files.items():
            into.writestr(name.replace("__", "/"), content)
    return made.getvalue()


def drawn(form, size=(40, 30), mode="RGB"):
    made = BytesIO()
    Image.new(mode, size).save(made, form)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "found"),
    [
        (b"%PDF-1.7 x", "minutes.exe", ("file", "minutes.pdf", "application/pdf")),
        (packed(**{"word__document.xml": "x"}), "a.zip", ("file", "a.docx", OFFICE)),
        (packed(mimetype="application/vnd.oasis.opendocument.text"), "a", ("file", "a.odt", f"{sent.OPEN}text")),
        ("dear all £5".encode(), "note.txt", ("file", "note.txt", "text/plain")),
        (b"<script>hello</script>", "page.txt", ("file", "page.txt", "text/plain")),
        (b"OggS" + b"x", "../../etc/voice", ("audio", "voice.ogg", "audio/ogg")),
        (b"\0\0\0\x20ftypmp42", "New recording.m4a", ("audio", "New recording.m4a", "audio/mp4")),
        (drawn("JPEG"), "x" * 300 + ".jpeg", ("photo", "x" * 100 + ".jpg", "image/jpeg")),
        (drawn("PNG", mode="RGBA"), "", ("photo", "photo.png", "image/png")),
        (drawn("GIF", mode="P"), "cat.gif", ("photo", "cat.jpg", "image/jpeg")),
        (drawn("WEBP"), "\x00a\"b\r\n.webp", ("photo", "a b.jpg", "image/jpeg")),
    ],
)  # fmt: skip
def test_what_it_is_is_found_in_it(content, name, found):
    it = taken(content, name)
    assert (it.kind, it.name, it.media_type) == found


@pytest.mark.parametrize(
    ("content", "name", "why"),
    [
        (b"", "a.jpg", sent.EMPTY),
        (b"x" * (sent.MOST_BYTES + 1), "a.jpg", sent.TOO_BIG),
        (b"<html><script>alert(1)</script>", "a.jpg", sent.NOT_A_KIND),
        (b"<svg onload=alert(1)>", "a.png", sent.NOT_A_KIND),
        (b"MZ\x90\x00", "photo.jpg", sent.NOT_A_KIND),
        (b"\0\0\0\x20ftypmp42", "film.mp4", sent.FILM),
        (b"\0\0\0\x20ftypheic", "IMG_1.HEIC", sent.NOT_YET),
        (drawn("JPEG")[:200], "a.jpg", sent.BROKEN),
        (b"\x89PNG\r\n\x1a\nno picture", "a.png", sent.BROKEN),
        (b"PK\x03\x04 no archive", "a.docx", sent.BROKEN),
        (packed(**{"word__document.xml": "x", "word__vbaProject.bin": "x"}), "a.docx", sent.RUNS),
        (packed(**{"run.exe": "x"}), "a.docx", sent.NOT_A_KIND),
        (b"\xff\xfe\x00", "a.txt", sent.NOT_A_KIND),
    ],
)
def test_what_is_not_taken_says_why(content, name, why):
    with pytest.raises(NotTaken) as refused:
        taken(content, name)
    assert str(refused.value) == why


def test_a_picture_that_unpacks_to_more_than_fits_is_not_opened(monkeypatch):
    monkeypatch.setattr(sent, "MOST_PIXELS", 1000)
    with pytest.raises(NotTaken):
        taken(drawn("PNG", (40, 30)), "bomb.png")


def test_what_is_hidden_behind_a_picture_goes_and_it_stands_upright():
    made, exif = BytesIO(), Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "a secret maker"
    Image.new("RGB", (4000, 3000)).save(made, "JPEG", exif=exif)
    it = taken(made.getvalue() + b"PK\x03\x04 a payload", "a.jpg")
    assert b"payload" not in it.content
    assert b"secret" not in it.content
    with Image.open(BytesIO(it.content)) as seen:
        assert (seen.size, dict(seen.getexif())) == ((1920, 2560), {})


def test_what_came_another_way_and_is_none_of_them_is_only_saved():
    it = shown_as(b"<svg onload=alert(1)>", "drawing.svg")
    assert (it.kind, it.media_type) == ("file", "application/octet-stream")
