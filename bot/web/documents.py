"""Documents to fill in, as files to save."""

from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from bot.documents import FORMS, file_name, made
from bot.web.site import render, site_of
from flows.programme import Document


def file(request: Request) -> Response:
    """One document as one kind of file. Starlette runs it in a thread of its own, since making one takes a moment."""
    document = site_of(request).app.programme.document(request.path_params["document"])
    form = FORMS.get(request.path_params["ending"])
    if document is None or form is None:
        return render(request, "no_document.html", status=404)
    name = quote(file_name(document, form))
    headers = {
        "Content-Disposition": f"attachment; filename=\"{document.id}.{form.ending}\"; filename*=UTF-8''{name}",
        "Cache-Control": "no-cache",
    }
    return Response(made(document, form), media_type=form.media_type, headers=headers)


def offered(document: Document) -> dict[str, Any]:
    """What a page needs to offer the files of a document."""
    files = [
        {
            "address": f"/documents/{quote(document.id)}.{form.ending}", "name": file_name(document, form),
            "called": form.called, "meant": form.meant,
        }
        for form in FORMS.values()
    ]  # fmt: skip
    return {"title": document.title, "files": files}
