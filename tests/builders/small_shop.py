"""A small real shop: the site's own tables, triggers and importer, a handful of rows."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

from PIL import Image
from sqlalchemy import insert

from reference_site.db import Base, Database, Machinery
from reference_site.door.window import WindowRow
from reference_site.journal import triggers
from reference_site.journal.models import Current
from reference_site.seed.importer import upsert
from reference_site.settings import Binding
from reference_site.shared.identity.passwords import hash_password
from reference_site.shared.media_library.models import Media
from reference_site.shared.media_library.store import store_bytes

TODAY = date(2026, 11, 24)
PASSWORD = "marée-haute"
STANDARD = "FR Taux standard (20 %)"


def picture(color: str, size: int = 160) -> bytes:
    """A small real PNG."""
    buffer = io.BytesIO()
    Image.new("RGB", (size, size), color).save(buffer, "PNG")
    return buffer.getvalue()


def category(slug: str, name: str, **more: Any) -> dict[str, Any]:
    """A category under the root."""
    return {"slug": slug, "name": name, "parent": "accueil", **more}


def bottle(number: int) -> dict[str, Any]:
    """One of many like products, online but for each fifth."""
    return {
        "reference": f"HAL-G{number:02}",
        "name": f"Gourde isotherme {number}",
        "slug": f"gourde-{number}",
        "online": number % 5 > 0,
        "tax_rule": STANDARD,
        "price_cents": 1500 + number * 83,
        "quantity": number,
        "categories": ["gourdes"],
        "main_category": "gourdes",
        "brand": "Karreg",
        "images": [{"media": f"photo-{number % 4}.webp", "cover": True}],
    }


def rows() -> dict[str, list[dict[str, Any]]]:
    """The shop's rows by noun."""
    bag = {
        "reference": "HAL-SAC-20",
        "name": "Sac étanche 20 L",
        "slug": "sac-etanche-20-l",
        "online": True,
        "summary": "<p>Un sac qui flotte.</p>",
        "brand": "Halbrise",
        "tax_rule": STANDARD,
        "price_cents": 3250,
        "quantity": 12,
        "categories": ["accueil", "bagagerie"],
        "main_category": "bagagerie",
        "created_on": "today-5d",
        "images": [
            {"media": "photo-0.webp", "cover": True, "position": 1, "caption": "Le sac fermé"},
            {"media": "photo-1.webp", "position": 2},
        ],
    }
    jacket = {
        "reference": "HAL-VESTE",
        "name": "Veste de pluie Embruns",
        "slug": "veste-embruns",
        "kind": "combinations",
        "online": True,
        "brand": "Karreg",
        "tax_rule": STANDARD,
        "price_cents": 9158,
        "price_incl_cents": 10990,
        "quantity": 9,
        "categories": ["accueil", "pluie"],
        "main_category": "pluie",
        "created_on": "today-200d",
        "combinations": [
            {"reference": "HAL-VESTE-S", "values": [["Taille", "S"]], "quantity": 0, "position": 1},
            {
                "reference": "HAL-VESTE-M",
                "values": [["Taille", "M"]],
                "quantity": 9,
                "is_default": True,
                "impact_cents": 417,
                "position": 2,
            },
        ],
    }
    kit = {
        "reference": "HAL-KIT",
        "name": "Kit de bivouac",
        "slug": "kit-de-bivouac",
        "tax_rule": STANDARD,
        "categories": ["accueil"],
        "main_category": "accueil",
        "images": [
            {"media": "photo-2.webp", "cover": True, "position": 1},
            {"media": "photo-3.webp", "position": 2},
        ],
    }
    return {
        "staff_account": [
            {
                "login": "candidat",
                "display_name": "Camille Le Goff",
                "password_hash": hash_password(PASSWORD),
            }
        ],
        "category": [
            {"slug": "accueil", "name": "Accueil"},
            category("bagagerie", "Bagagerie étanche"),
            category("gourdes", "Gourdes", position=1),
            category("pluie", "Pluie et vent", position=2),
        ],
        "brand": [
            {"name": "Halbrise", "slug": "halbrise"},
            {"name": "Karreg", "slug": "karreg"},
        ],
        "attribute": [{"name": "Taille"}, {"name": "Couleur", "kind": "color", "position": 1}],
        "attribute_value": [
            {"attribute": "Taille", "label": "S"},
            {"attribute": "Taille", "label": "M", "position": 1},
            {"attribute": "Taille", "label": "L", "position": 2},
            {"attribute": "Couleur", "label": "Ardoise", "color": "#1f3a4d"},
            {"attribute": "Couleur", "label": "Corail", "color": "#e8644a", "position": 1},
        ],
        "feature": [{"name": "Matière"}],
        "feature_value": [{"feature": "Matière", "label": "Polyester recyclé"}],
        "tax_rule": [
            {"name": STANDARD, "rate": 200},
            {"name": "FR Taux réduit (5,5 %)", "rate": 55, "position": 1},
        ],
        "carrier": [
            {"name": "Click & collect"},
            {"name": "Colissimo domicile", "price_cents": 492, "position": 1},
        ],
        "search_alias": [{"alias": "dry bag", "target": "sac étanche"}],
        "product": [bag, jacket, kit, *(bottle(number) for number in range(25))],
        "review": [
            {
                "code": "avis-1",
                "product": "HAL-SAC-20",
                "author": "Maëlle",
                "rating": 5,
                "text": "Rien de mouillé.",
                "status": "approved",
            },
            {
                "code": "avis-2",
                "product": "HAL-SAC-20",
                "author": "Yann",
                "rating": 1,
                "text": "Texte qui attend.",
            },
        ],
    }


def build_small_shop(folder: Path) -> Binding:
    """Write the shop in a folder and return what binds an application to it."""
    media = folder / "media"
    database = Database(folder / "site.sqlite")
    Machinery.metadata.create_all(database.engine)
    Base.metadata.create_all(database.engine)
    with database.session() as orm:
        orm.connection(execution_options={"begin": "BEGIN IMMEDIATE"})
        orm.execute(insert(WindowRow).values(id=1))
        orm.execute(insert(Current).values(id=1, seq=None))
        for number, color in enumerate(("#1f3a4d", "#e8644a", "#5f8798", "#1c6b45")):
            stored = store_bytes(picture(color), media)
            name = f"photo-{number}.webp"
            orm.add(Media(file_name=name, digest=stored.digest, width=160, height=160))
        orm.flush()
        upsert(orm, rows(), "seed", TODAY)
        triggers.install(orm.connection())
        orm.commit()
    database.close()
    return Binding(
        name="boutique",
        database=folder / "site.sqlite",
        media=(media,),
        secret_key="s" * 32,
        door_token="d" * 32,
        today=TODAY,
    )
