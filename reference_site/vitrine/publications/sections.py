"""Posts and pages share one editor and one list; a section holds what tells them apart."""

from __future__ import annotations

from dataclasses import dataclass

from reference_site.vitrine.pages.models import Page
from reference_site.vitrine.posts.models import Post
from reference_site.vitrine.publications.models import Publication


@dataclass(frozen=True)
class Section:
    """`name` stands in addresses; the other words stand in sentences and on screens."""

    name: str
    model: type[Publication]
    noun: str
    one: str
    the: str
    of: str
    many: str
    new: str
    feminine: bool

    @property
    def is_posts(self) -> bool:
        """Whether this is the blog."""
        return self.model is Post

    @property
    def The(self) -> str:
        """`the`, at the head of a sentence."""
        return self.the[0].upper() + self.the[1:]

    def agree(self, word: str) -> str:
        """« publié » or « publiée »."""
        return word + "e" if self.feminine else word


ARTICLES = Section(
    name="articles",
    model=Post,
    noun="post",
    one="article",
    the="l’article",
    of="de l’article",
    many="Articles",
    new="Ajouter un article",
    feminine=False,
)
PAGES = Section(
    name="pages",
    model=Page,
    noun="page",
    one="page",
    the="la page",
    of="de la page",
    many="Pages",
    new="Ajouter une page",
    feminine=True,
)
SECTIONS = {section.name: section for section in (ARTICLES, PAGES)}
