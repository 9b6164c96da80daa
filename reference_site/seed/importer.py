"""One importer for the seed and for overlays: rows by noun, joined by natural keys.

The mapper says how a column is written in YAML: a many-to-one relationship is the natural key of
its target, a many-to-many one a list of those, an owned one-to-many a list of mappings. A natural
key of several columns is written as a list. Dates may be relative: `today-12d`, `today+2w`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Date, inspect, select
from sqlalchemy.orm import Mapper, RelationshipDirection, RelationshipProperty, Session

from reference_site.db import Base, Entity, Moment
from reference_site.errors import SeedError

RELATIVE = re.compile(r"^today(?:([+-]\d+)([dw]))?(?: (\d\d):(\d\d))?$")
Rows = Mapping[str, list[dict[str, Any]]]


def nouns() -> dict[str, type[Entity]]:
    """Every noun that a seed or an overlay may write, with its class."""
    classes = (mapper.class_ for mapper in Base.registry.mappers)
    return {cls.__noun__: cls for cls in classes if getattr(cls, "__noun__", "")}


def upsert(orm: Session, rows: Rows, origin: str, today: date) -> int:
    """Insert or update rows by natural key; `origin` is seed or overlay. Returns their number.

    Raises `SeedError` with the noun and the key of the first row that cannot be written. A row
    may carry `_delete: true`.
    """
    importer = Importer(orm, origin, today)
    count = importer.lay(rows)
    importer.finish()
    return count


class Importer:
    """Lays the rows of one or several files; references to rows that come later wait for `finish`.

    Raises `SeedError` like `upsert`.
    """

    def __init__(self, orm: Session, origin: str, today: date) -> None:
        self.orm, self.origin, self.today = orm, origin, today
        self._later: list[tuple[Any, RelationshipProperty[Any], Any, str]] = []
        self._found: dict[tuple[type[Entity], tuple[Any, ...]], Entity] = {}

    def lay(self, rows: Rows) -> int:
        """Write the rows of one file; returns their number."""
        known = nouns()
        for noun, items in rows.items():
            if noun not in known:
                names = ", ".join(sorted(known))
                raise SeedError(f"« {noun} » : nom inconnu. Noms admis : {names}.")
            for item in items:
                self.write(known[noun], item)
        return sum(len(items) for items in rows.values())

    def write(self, cls: type[Entity], item: dict[str, Any]) -> Entity | None:
        """Insert, update or delete one row."""
        mapper = inspect(cls)
        key = self._own_key(cls, mapper, item)
        label = f"{cls.__noun__} « {' / '.join(str(part) for part in key)} »"
        row = self._find(cls, key)
        if item.get("_delete"):
            if row is not None:
                self.orm.delete(row)
                self.orm.flush()
                self._found.pop((cls, key), None)
            return None
        if row is None:
            row = cls()
            self.orm.add(row)
        row.origin = self.origin
        self._fill(row, mapper, item, label)
        self.orm.flush()
        self._found[cls, key] = row
        return row

    def finish(self) -> None:
        """Resolve what waited; what is still unknown is an error."""
        for row, relation, value, label in self._later:
            self._relate(row, relation, value, label, last=True)
        self._later.clear()
        self.orm.flush()

    def _fill(self, row: Any, mapper: Mapper[Any], item: dict[str, Any], label: str) -> None:
        with self.orm.no_autoflush:
            for name, value in item.items():
                if name == "_delete":
                    continue
                if name in mapper.relationships:
                    self._relate(row, mapper.relationships[name], value, label, last=False)
                elif name in mapper.column_attrs:
                    setattr(row, name, self._value(mapper.columns[name].type, value, label, name))
                else:
                    raise SeedError(f"{label} : champ « {name} » inconnu.")

    def _relate(
        self, row: Any, relation: RelationshipProperty[Any], value: Any, label: str, *, last: bool
    ) -> None:
        target = relation.mapper.class_
        if relation.direction is RelationshipDirection.ONETOMANY:
            self._own(row, relation, value, label)
            return
        keys = [] if value is None else value if relation.uselist else [value]
        found = []
        for key in keys:
            other = self._find(target, tuple(key) if isinstance(key, list) else (key,))
            if other is None:
                if last:
                    raise SeedError(f"{label} : {relation.key} « {key} » introuvable.")
                self._later.append((row, relation, value, label))
                return
            found.append(other)
        setattr(row, relation.key, found if relation.uselist else (found[0] if found else None))

    def _own(self, row: Any, relation: RelationshipProperty[Any], value: Any, label: str) -> None:
        """Owned children are replaced as a list: what the file says is what there is."""
        target = relation.mapper.class_
        mapper = inspect(target)
        children = []
        for item in value or []:
            child = target(origin=self.origin)
            self._fill(child, mapper, item, f"{label} > {relation.key}")
            children.append(child)
        getattr(row, relation.key).clear()
        if row.id is not None:
            self.orm.flush()
        setattr(row, relation.key, children)

    def _own_key(
        self, cls: type[Entity], mapper: Mapper[Any], item: dict[str, Any]
    ) -> tuple[Any, ...]:
        missing = [name for name in cls.__natural_key__ if name not in item]
        if missing:
            raise SeedError(f"{cls.__noun__} : clé « {missing[0]} » absente de {dict(item)!r:.80}.")
        return tuple(item[name] for name in cls.__natural_key__)

    def _find(self, cls: type[Entity], key: tuple[Any, ...]) -> Entity | None:
        if (cls, key) in self._found:
            return self._found[cls, key]
        mapper = inspect(cls)
        query = select(cls)
        for name, part in zip(cls.__natural_key__, key, strict=True):
            if name in mapper.relationships:
                relation = mapper.relationships[name]
                other = self._find(relation.mapper.class_, (part,)) if part is not None else None
                if part is not None and other is None:
                    return None
                query = query.where(getattr(cls, name) == other)
            else:
                value = self._value(mapper.columns[name].type, part, cls.__noun__, name)
                query = query.where(getattr(cls, name) == value)
        row: Entity | None = self.orm.scalars(query).one_or_none()
        if row is not None:
            self._found[cls, key] = row
        return row

    def _value(self, kind: Any, value: Any, label: str, name: str) -> Any:
        if isinstance(kind, Date) and value is not None:
            return self._moment(value, label, name).date()
        if isinstance(kind, Moment) and value is not None:
            return self._moment(value, label, name)
        return value

    def _moment(self, value: Any, label: str, name: str) -> datetime:
        if isinstance(value, datetime):
            return value if value.tzinfo else value.replace(tzinfo=UTC)
        if isinstance(value, date):
            return datetime(value.year, value.month, value.day, tzinfo=UTC)
        found = RELATIVE.match(str(value))
        if not found:
            try:
                return self._moment(datetime.fromisoformat(str(value)), label, name)
            except ValueError:
                raise SeedError(
                    f"{label} : « {name} » n’est pas une date ({value}). "
                    "Écrivez AAAA-MM-JJ ou today+15d."
                ) from None
        count, unit, hour, minute = found.groups()
        days = int(count or 0) * (7 if unit == "w" else 1)
        day = self.today + timedelta(days=days)
        return datetime(day.year, day.month, day.day, int(hour or 9), int(minute or 0), tzinfo=UTC)
