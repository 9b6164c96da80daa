"""The scale of a session: its levels in order, the step of its marks."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from grader_ui.grading.errors import GradingError

HIGHEST = Decimal(20)


@dataclass(frozen=True)
class Level:
    """One level, weakest first. `share` of the points (0 to 1) serves only weighted grids."""

    key: str
    label: str
    descriptor: str = ""
    share: Decimal | None = None


@dataclass(frozen=True)
class Scale:
    """Levels from the weakest to the best, and the step of marks out of 20."""

    levels: tuple[Level, ...]
    mark_step: Decimal = Decimal("0.5")

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(level.key for level in self.levels)

    def level(self, key: str) -> Level:
        """The level of that key. Raises `GradingError` (`unknown_level`)."""
        for level in self.levels:
            if level.key == key:
                return level
        raise GradingError(
            "unknown_level",
            f"Le niveau « {key} » n’existe pas dans cette grille : {', '.join(self.keys)}.",
        )

    def mark(self, text: str | int | Decimal) -> Decimal:
        """A mark out of 20 in the session's step, « 12,5 » admitted.

        Raises `GradingError`: `unreadable_mark`, `mark_out_of_range`, `mark_off_step`.
        """
        try:
            value = Decimal(str(text).strip().replace(",", "."))
        except InvalidOperation:
            raise GradingError(
                "unreadable_mark", "Écrivez la note en chiffres, par exemple 12,5."
            ) from None
        if not value.is_finite() or not 0 <= value <= HIGHEST:
            raise GradingError("mark_out_of_range", "La note va de 0 à 20.")
        if value % self.mark_step:
            step = show_mark(self.mark_step)
            raise GradingError("mark_off_step", f"La note avance par pas de {step} point.")
        return normal(value)


def normal(value: Decimal) -> Decimal:
    """One writing per mark: 12.50 -> 12.5, 20.0 -> 20 (no exponent)."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole else value.normalize()


def show_mark(value: Decimal) -> str:
    """Decimal("12.5") -> « 12,5 »."""
    return format(normal(value), "f").replace(".", ",")
