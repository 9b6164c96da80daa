"""The blocks as the inserter shows them, found by the words of the subjects."""

from __future__ import annotations

from dataclasses import dataclass

from reference_site.vitrine.blocks.models import (
    Block,
    Button,
    Gallery,
    Heading,
    Image,
    ListBlock,
    Paragraph,
    Quote,
    Separator,
    Table,
)


@dataclass(frozen=True)
class BlockKind:
    """One entry of the inserter: French name, icon, group, and other words that find it."""

    block: type[Block]
    label: str
    icon: str
    group: str
    description: str
    keywords: str

    @property
    def name(self) -> str:
        """The type as stored and posted."""
        return str(self.block.model_fields["type"].default)

    def new(self) -> Block:
        """An empty block of this kind."""
        return self.block()


KINDS: tuple[BlockKind, ...] = (
    BlockKind(
        Paragraph,
        "Paragraphe",
        "text-paragraph",
        "Texte",
        "Commencez par écrire\u00a0: le bloc de base du texte.",
        "texte écrire rédiger",
    ),
    BlockKind(
        Heading,
        "Titre",
        "type-h2",
        "Texte",
        "Structurez le texte avec des titres de niveau 2, 3 ou 4.",
        "sous-titre intertitre niveau h2 h3 h4 structure",
    ),
    BlockKind(
        ListBlock,
        "Liste",
        "list-ul",
        "Texte",
        "Une liste à puces ou numérotée.",
        "puces numérotée énumération étapes",
    ),
    BlockKind(
        Quote,
        "Citation",
        "quote",
        "Texte",
        "Mettez une parole en valeur.",
        "témoignage avis parole guillemets",
    ),
    BlockKind(
        Table,
        "Tableau",
        "table",
        "Texte",
        "Présentez des informations en lignes et colonnes.",
        "grille lignes colonnes tarifs",
    ),
    BlockKind(
        Image,
        "Image",
        "image",
        "Médias",
        "Insérez une image de la médiathèque.",
        "photo illustration média visuel",
    ),
    BlockKind(
        Gallery,
        "Galerie",
        "images",
        "Médias",
        "Affichez plusieurs images en colonnes.",
        "photos album médias plusieurs images",
    ),
    BlockKind(
        Button,
        "Bouton",
        "hand-index",
        "Design",
        "Un lien bien visible, en forme de bouton.",
        "lien appel à l’action cta boutique",
    ),
    BlockKind(
        Separator,
        "Séparateur",
        "hr",
        "Design",
        "Une ligne entre deux parties.",
        "ligne trait coupure",
    ),
)
BY_NAME: dict[str, BlockKind] = {kind.name: kind for kind in KINDS}
