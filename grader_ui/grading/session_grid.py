"""The session's grid: the same for every centre, frozen before the first sitting."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal

import rfc8785
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from grader_ui.grading.errors import GradingError
from grader_ui.grading.scale import Level, Scale

FOLDER = Path(__file__).parent / "grids"
Exact = Annotated[Decimal, BeforeValidator(lambda value: str(value))]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class LevelEntry(_Model):
    """One level as the grid prints it."""

    key: Annotated[str, BeforeValidator(lambda value: str(value))]
    label: str
    descriptor: str = ""
    share: Exact | None = Field(default=None, ge=0, le=1)


class RequiredComments(_Model):
    """Where a comment is due before signing: overall, and on rows set at some levels."""

    overall: bool = True
    levels: list[Annotated[str, BeforeValidator(lambda value: str(value))]] = Field(
        default_factory=list
    )


class SessionGrid(_Model):
    """`rows: skill` prints one row per operational skill, `rows: task` one row per question."""

    id: str
    version: int = Field(ge=1)
    title: str
    rows: Literal["skill", "task"]
    levels: list[LevelEntry] = Field(min_length=2)
    criteria: dict[str, str]
    weights: dict[str, Exact] | None = None
    mark_step: Exact = Field(default=Decimal("0.5"), gt=0, le=20)
    required_comments: RequiredComments = Field(default_factory=RequiredComments)

    @model_validator(mode="after")
    def _coherent(self) -> SessionGrid:
        keys = [level.key for level in self.levels]
        if len(set(keys)) != len(keys):
            raise ValueError("deux niveaux ont la même clé")
        if unknown := set(self.required_comments.levels) - set(keys):
            raise ValueError(f"niveaux inconnus : {', '.join(sorted(unknown))}")
        if Decimal(20) % self.mark_step:
            raise ValueError("20 n’est pas un multiple du pas de la note")
        if self.weights is not None:
            if unknown := set(self.weights) - set(self.criteria):
                raise ValueError(f"poids de critères inconnus : {', '.join(sorted(unknown))}")
            if any(weight < 0 for weight in self.weights.values()):
                raise ValueError("un poids est négatif")
            if any(level.share is None for level in self.levels):
                raise ValueError("une grille pondérée donne la part (« share ») de chaque niveau")
        return self

    @property
    def scale(self) -> Scale:
        """Levels and step as the rules use them."""
        return Scale(
            tuple(Level(item.key, item.label, item.descriptor, item.share) for item in self.levels),
            self.mark_step,
        )

    def digest(self) -> str:
        """SHA-256 of the canonical JSON, printed on sheets: results never mix two grids."""
        return hashlib.sha256(rfc8785.dumps(self.model_dump(mode="json"))).hexdigest()


def session_grids() -> dict[str, SessionGrid]:
    """The grids that come with the product, by id."""
    grids = [load_session_grid(path) for path in sorted(FOLDER.glob("*.yaml"))]
    return {grid.id: grid for grid in grids}


def load_session_grid(path: Path) -> SessionGrid:
    """Read a grid. Raises `GradingError` (`grid_refused`) naming the file."""
    try:
        return SessionGrid.model_validate(YAML(typ="safe", pure=True).load(path.read_text("utf-8")))
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        raise GradingError(
            "grid_refused", f"La grille {path.name} ne peut pas être lue.", str(error)
        ) from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = " > ".join(str(part) for part in first["loc"]) or "grille"
        reason = str(first.get("ctx", {}).get("error", first["msg"]))
        raise GradingError(
            "grid_refused", f"La grille {path.name} est refusée, à {place} : {reason}.", str(error)
        ) from error
