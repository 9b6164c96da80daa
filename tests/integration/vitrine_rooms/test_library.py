"""The media library: uploads judged by content, details, removal."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from werkzeug.test import encode_multipart

from tests.integration.vitrine_publishing.desk import Desk


def png(width: int = 60, height: int = 40) -> io.BytesIO:
    """A real picture."""
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "coral").save(buffer, "PNG")
    buffer.seek(0)
    return buffer


@pytest.mark.operation("V20")
def test_a_picture_is_uploaded_reencoded_and_served(desk: Desk) -> None:
    desk.post("/admin/medias/ajouter", {"file": (png(), "Mon Été.PNG")})
    row = desk.rows("media")[-1]
    assert (row["file_name"], row["width"], row["height"]) == ("mon-ete.webp", 60, 40)
    with desk.client.get(row["public_path"]) as served:
        assert served.mimetype == "image/webp"
        assert Image.open(io.BytesIO(served.data)).format == "WEBP"
    assert desk.sentences() == [
        ("media", "mon-ete.webp", "a ajouté « mon-ete.webp » à la médiathèque")
    ]


@pytest.mark.operation("V20")
def test_two_uploads_of_one_name_are_two_files(desk: Desk) -> None:
    for width in (60, 61):
        desk.post("/admin/medias/ajouter", {"file": (png(width), "plage.png")})
    assert [row["file_name"] for row in desk.rows("media")[-2:]] == ["plage.webp", "plage-2.webp"]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"<html><script>alert(1)</script></html>", "photo.png"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "dessin.webp"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * 50, "tronque.png"),
        (b"MZ" + b"\0" * 200, "programme.jpg"),
    ],
)
def test_a_disguised_file_is_refused_and_nothing_is_kept(
    desk: Desk, content: bytes, name: str
) -> None:
    before = desk.rows("media")
    answer = desk.post("/admin/medias/ajouter", {"file": (io.BytesIO(content), name)})
    assert answer.status_code == 422 and "n’est pas une image lisible" in answer.text
    assert desk.rows("media") == before and desk.sentences() == []


def test_a_file_that_is_too_heavy_is_refused_with_its_limit(desk: Desk) -> None:
    heavy = io.BytesIO(b"0" * (8 * 1024 * 1024 + 1))
    boundary, body = encode_multipart({"file": (heavy, "lourd.jpg")})
    kind = f"multipart/form-data; boundary={boundary}"
    answer = desk.client.post("/admin/medias/ajouter", data=body, content_type=kind)
    assert answer.status_code == 422 and "8 Mo" in answer.text


def test_the_chooser_hears_a_refusal_as_data(desk: Desk) -> None:
    answer = desk.client.post(
        "/admin/medias/ajouter",
        data={"file": (io.BytesIO(b"non"), "a.png")},
        headers={"Accept": "application/json"},
    )
    assert answer.status_code == 422 and "image lisible" in answer.get_json()["error"]


@pytest.mark.operation("V29")
def test_the_texts_of_a_picture_are_filled_in(desk: Desk) -> None:
    path = desk.row("media", file_name="bivouac-dune.webp")["admin_path"]
    texts = {
        "alt": "Une tente au crépuscule",
        "title": "Bivouac",
        "caption": "Le soir.",
        "description": "Pour l’article.",
    }
    desk.post(path, texts)
    row = desk.row("media", file_name="bivouac-dune.webp")
    assert {name: row[name] for name in texts} == texts
    page = desk.read("/article/nos-cinq-reperes-pour-dormir-dehors")
    assert 'alt="Une tente au crépuscule"' in page and "Le soir." in page


@pytest.mark.operation("V27")
def test_the_library_is_searched_by_any_text(desk: Desk) -> None:
    found = desk.read("/admin/medias?s=phare+blanc")
    assert "Le phare au bout du sentier" in found and "Belle-Île" not in found
    assert "Aucun média ne correspond" in desk.read("/admin/medias/choisir?s=introuvable")


def test_a_picture_in_use_is_not_removed(desk: Desk) -> None:
    row = desk.row("media", file_name="matelas-duvet.webp")
    answer = desk.post(f"{row['admin_path']}/supprimer")
    assert "Cette image est employée" in answer.text
    assert desk.row("media", file_name="matelas-duvet.webp") == row


def test_a_picture_without_use_is_removed(desk: Desk) -> None:
    desk.post("/admin/medias/ajouter", {"file": (png(), "inutile.png")})
    desk.post(f"{desk.row('media', file_name='inutile.webp')['admin_path']}/supprimer")
    assert all(row["file_name"] != "inutile.webp" for row in desk.rows("media"))
