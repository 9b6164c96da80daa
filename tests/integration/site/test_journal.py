"""The journal sees every change below the ORM, and rebuilds the site at any action."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import Float, LargeBinary, delete, select, text, update
from sqlalchemy.exc import DatabaseError

from reference_site.boutique.catalog.models import Brand, Category, Combination, Product, Review
from reference_site.db import Base, session
from reference_site.door.window import WindowState
from reference_site.errors import Frozen, OutsideAction
from reference_site.journal import record, witness
from reference_site.journal.reading import actions_after
from reference_site.journal.rebuild import canonical_digest, rebuild
from reference_site.settings import Binding
from reference_site.site import bind, current_site
from sandbox.runtimes.port import Golden
from tests.builders.site import clone, the_app


@pytest.fixture
def binding(golden: Golden, tmp_path: Path) -> Binding:
    """A clone of its own."""
    return clone(golden, tmp_path / "site")


@pytest.fixture
def app(binding: Binding) -> Iterator[Flask]:
    """The application bound to the clone, inside one application context."""
    app = the_app()
    bind(app, binding)
    with app.app_context():
        yield app


def changed_tables(after: int = 0) -> list[tuple[str, str]]:
    """(table, kind) of every change row of the actions after a number."""
    kinds = []
    for action in actions_after(session(), after):
        for change in action["changes"]:
            kind = "update" if change["before"] and change["after"] else "insert"
            kinds.append((change["table"], kind if change["after"] else "delete"))
    return kinds


@pytest.mark.usefixtures("app")
def test_a_bulk_update_appears_row_by_row() -> None:
    count = len(session().scalars(select(Brand)).all())
    with record("update", "brand") as action:
        session().execute(update(Brand).values(description="neuf"))
        action.says("", "a changé toutes les marques")
    assert changed_tables() == [("brand", "update")] * count


@pytest.mark.usefixtures("app")
def test_a_bulk_delete_appears_row_by_row() -> None:
    count = len(session().scalars(select(Review)).all())
    with record("delete", "review"):
        session().execute(delete(Review))
    assert count > 10
    assert changed_tables() == [("review", "delete")] * count


@pytest.mark.usefixtures("app")
def test_a_cascade_and_its_association_rows_appear() -> None:
    product = (
        session()
        .scalars(select(Product).join(Combination).where(Product.kind == "combinations"))
        .first()
    )
    assert product is not None
    with record("delete", "product"):
        session().execute(delete(Product).where(Product.id == product.id))
    tables = set(changed_tables())
    assert ("product", "delete") in tables
    assert ("combination", "delete") in tables
    assert ("product_category", "delete") in tables


@pytest.mark.usefixtures("app")
def test_an_association_row_alone_appears() -> None:
    product = session().scalars(select(Product)).first()
    assert product is not None
    with record("update", "product"):
        known = {category.id for category in product.categories}
        other = session().scalars(select(Category).where(Category.id.not_in(known))).first()
        assert other is not None
        product.categories.append(other)
    assert ("product_category", "insert") in changed_tables()


@pytest.mark.usefixtures("app")
def test_a_change_outside_an_action_is_refused_by_the_database() -> None:
    with pytest.raises(DatabaseError, match="OUTSIDE_ACTION"):
        session().execute(update(Brand).values(description="en douce"))
    session().rollback()


@pytest.mark.usefixtures("app")
def test_pending_changes_before_an_action_are_refused() -> None:
    brand = session().scalars(select(Brand)).first()
    assert brand is not None
    brand.description = "trop tôt"
    with pytest.raises(OutsideAction), record("update", "brand"):
        pass


@pytest.mark.usefixtures("app")
def test_an_action_that_fails_leaves_neither_change_nor_journal() -> None:
    with pytest.raises(ZeroDivisionError), record("update", "brand"):
        session().execute(update(Brand).values(description="à moitié"))
        raise ZeroDivisionError
    assert actions_after(session(), 0) == []
    assert "à moitié" not in session().scalars(select(Brand.description)).all()


@pytest.mark.usefixtures("app")
def test_a_visit_is_an_action_without_changes() -> None:
    witness("visit", "page", "/boutique", "a ouvert la page /boutique")
    (action,) = actions_after(session(), 0)
    assert action["changes"] == []


def test_frozen_the_database_itself_refuses_and_nothing_is_journaled(
    app: Flask, binding: Binding
) -> None:
    current_site().window.set(1, WindowState.OVER, 0, 0)
    with pytest.raises(Frozen), record("update", "brand"):
        session().execute(update(Brand).values(description="trop tard"))
    witness("visit", "page", "/", "a ouvert la page /")
    assert actions_after(session(), 0) == []
    raw = sqlite3.connect(binding.database)
    with pytest.raises(sqlite3.DatabaseError, match="SITE_FROZEN"):
        raw.execute("UPDATE brand SET description = 'en douce'")
    raw.close()


def test_without_its_triggers_a_frozen_database_would_accept(app: Flask, binding: Binding) -> None:
    """The control: the refusal above comes from the triggers and from nothing else."""
    current_site().window.set(1, WindowState.OVER, 0, 0)
    raw = sqlite3.connect(binding.database)
    raw.execute("DROP TRIGGER guard_brand_update")
    raw.execute("DROP TRIGGER journal_brand_update")
    raw.execute("UPDATE brand SET description = 'en douce'")
    raw.close()


@pytest.mark.usefixtures("app")
def test_a_write_in_flight_at_the_deadline_is_refused_whole() -> None:
    with pytest.raises(Frozen), record("update", "brand"):
        session().execute(update(Brand).values(description="à cheval"))
        session().execute(text("UPDATE site_window SET state = 'over', refuses = 1"))
    assert "à cheval" not in session().scalars(select(Brand.description)).all()


def test_golden_and_changes_rebuild_the_site_at_any_action(
    app: Flask, binding: Binding, golden: Golden, tmp_path: Path
) -> None:
    digests = [canonical_digest(binding.database)]
    chance = random.Random(7)
    for number in range(25):
        _random_action(chance, number)
        digests.append(canonical_digest(binding.database))
    assert len(set(digests)) > 20
    source = golden.folder / "site.sqlite"
    for seq in (0, 1, 7, 13, 25):
        target = tmp_path / f"moment-{seq}.sqlite"
        rebuild(source, binding.database, target, seq)
        assert canonical_digest(target) == digests[seq]


def test_rows_hold_nothing_that_json_would_bend() -> None:
    for table in Base.metadata.tables.values():
        for column in table.columns:
            assert not isinstance(column.type, Float | LargeBinary), f"{table.name}.{column.name}"


def _random_action(chance: random.Random, number: int) -> None:
    """One action among those that a shop sees: edit, link, insert, delete with its cascade."""
    orm = session()
    products = orm.scalars(select(Product.id).order_by(Product.id)).all()
    chosen = chance.choice(products)
    with record("update", "product"):
        match chance.randrange(4):
            case 0:
                orm.execute(
                    update(Product)
                    .where(Product.id == chosen)
                    .values(name=f"Nom {number} « é »", price_cents=chance.randrange(10_000))
                )
            case 1:
                orm.add(Brand(name=f"Marque {number}", slug=f"marque-{number}"))
            case 2:
                orm.execute(delete(Product).where(Product.id == chosen))
            case _:
                product = orm.get_one(Product, chosen)
                product.categories = chance.sample(orm.scalars(select(Category)).all(), 3)
