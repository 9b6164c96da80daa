"""Public pages read without a browser."""

from __future__ import annotations

from sandbox.observation.page import parse_page

HTML = """<!doctype html><html><head><title> Sac – Halbrise </title><style>p{}</style></head><body>
<h1>Sac <em>étanche</em></h1><script>var h = "<h2>faux</h2>";</script>
<h2 hidden>Caché</h2>
<a href="/boutique">Boutique</a><a href="/x"><img src="/m/a.webp" alt="Un phare"></a>
<a name="ancre">rien</a>
<form><label for="q">Quantité</label><input id="q" value="2">
<label>Couleur <select><option>Rouge</option><option selected>Bleu</option></select></label>
<label for="c">Cadeau</label><input type="checkbox" id="c" checked>
<button>Ajouter</button><input type="submit" value="Envoyer"></form>
<p>Prix\u00a0: 39,00\u00a0€</p></body></html>"""


def test_a_page_is_taken_apart_as_a_visitor_reads_it() -> None:
    page = parse_page(HTML)
    assert (page.status, page.title) == (200, "Sac – Halbrise")
    assert page.headings == ((1, "Sac étanche"),)
    assert page.links == (("Boutique", "/boutique"), ("Un phare", "/x"))
    assert page.images == (("/m/a.webp", "Un phare"),)
    assert page.buttons == ("Ajouter", "Envoyer")
    assert page.fields == (("Quantité", "2"), ("Couleur", "Bleu"), ("Cadeau", "oui"))
    assert "39,00" in page.text
    assert "faux" not in page.text and "Caché" not in page.text


def test_an_empty_answer_is_an_empty_page_of_its_status() -> None:
    page = parse_page("", 404)
    assert (page.status, page.title, page.text) == (404, "", "")
