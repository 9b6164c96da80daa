"""Where the work of a task stands: pages and texts that its checks name, nothing judged.

A production is found through the places where the subject's checks look, so that an author never
describes it twice. What cannot be resolved on this site is simply not there yet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sandbox.checks.compare import Frame
from sandbox.checks.dates import PARIS
from sandbox.checks.errors import CheckFault
from sandbox.checks.pages import resolve_path
from sandbox.checks.rows import natural_key, select
from sandbox.checks.sources import PublicSource, RowRef, Source, ViewSource, Where
from sandbox.checks.world import Row, World
from sandbox.subjects import Subject

LONGEST_NAME = 60
# Texts that an examiner reads, by field of the state views.
LABELS = {
    "name": "Nom",
    "title": "Titre",
    "subject": "Objet",
    "code": "Code",
    "summary": "Récapitulatif",
    "description": "Description",
    "body": "Texte",
    "content": "Contenu",
    "text": "Texte",
    "excerpt": "Extrait",
    "caption": "Légende",
    "alternative_text": "Texte alternatif",
    "alt": "Texte alternatif",
    "label_out_of_stock": "Libellé en rupture de stock",
    "meta_title": "Balise titre",
    "seo_title": "Titre pour les moteurs de recherche",
    "meta_description": "Méta-description",
}
_NAMES = ("title", "name", "subject", "reference", "code")


@dataclass(frozen=True)
class Production:
    """One thing that a task made. `path` is empty when the public has no page of it."""

    label: str
    path: str
    texts: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> str:
        """How a screen names it: its page, else its own name."""
        return self.path or f"texte:{self.label}"


def productions(subject: Subject, task: str, world: World) -> list[Production]:
    """The productions of a task, each page once; those with a page first.

    Raises what the world raises for a site that cannot be seen.
    """
    found: dict[str, Production] = {}
    for check_id in subject.task(task).check_ids():
        for source in subject.check(check_id).sources():
            try:
                for production in _of(source, world):
                    found.setdefault(production.key, production)
            except CheckFault:
                continue
    return sorted(found.values(), key=lambda one: not one.path)


def _of(source: Source, world: World) -> Iterator[Production]:
    if isinstance(source, ViewSource):
        yield from _rows(source.view, source.where, world)
    elif isinstance(source, PublicSource) and isinstance(source.public, RowRef):
        yield from _rows(source.public.view, source.public.where, world)
    elif isinstance(source, PublicSource) and isinstance(source.public, str):
        path = resolve_path(source.public, world, "public_path")
        if path:
            yield Production(_page_label(path), path)


def _rows(view: str, where: Where, world: World) -> Iterator[Production]:
    if not where:
        return
    for row in select(world.view(view), where, Frame(world.today, PARIS), view)[:3]:
        yield Production(_row_label(row), str(row.get("public_path") or ""), _texts(row))


def _page_label(path: str) -> str:
    return "Page d’accueil" if path == "/" else path


def _row_label(row: Row) -> str:
    name = next((str(row[key]) for key in _NAMES if row.get(key)), "")
    if not name:
        key = natural_key(row)
        name = str(row[key]) if key else "Élément"
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…"


def _texts(row: Row) -> tuple[tuple[str, str], ...]:
    """What was written, under the names that the administration gives; markup twins are read."""
    texts = []
    for field, label in LABELS.items():
        value = row.get(f"{field}_text") or row.get(field)
        if isinstance(value, str) and value.strip():
            texts.append((label, value))
    for message in row.get("messages") or ():
        texts.append((f"Message de {message.get('author_name')}", str(message.get("body", ""))))
    for rank, image in enumerate(row.get("images") or (), start=1):
        if isinstance(image, Mapping):
            cover = ", couverture" if image.get("cover") else ""
            texts.append((f"Légende de l’image {rank}{cover}", str(image.get("caption") or "—")))
    return tuple(texts)
