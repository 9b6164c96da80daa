"""Fields of the administration's forms: French money, numbers and days, natural-key choices.

A refused value stays in its box, with a French sentence in `errors`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from wtforms import Field, SelectField, SelectMultipleField, StringField, TextAreaField
from wtforms.validators import ValidationError
from wtforms.widgets import CheckboxInput, ListWidget, TextInput

from reference_site.shared.rich_text import clean

MONEY = re.compile(r"^([+-]?)(\d{1,7})(?:[.,](\d{1,6}))?$")
BLANKS = re.compile(r"[\s\u00a0\u202f€]+")
Pairs = Iterable[tuple[str, str]]
NOT_LISTED = "Choisissez une valeur de la liste."


class TypedField(Field):
    """A one-line field whose text is kept as typed when it is refused."""

    widget = TextInput()
    wrong = "Cette valeur n’est pas valable."

    def __init__(self, label: str = "", *args: Any, blank: Any = None, **kwargs: Any) -> None:
        self.blank = blank
        super().__init__(label, *args, **kwargs)

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return "" if self.data is None else self.shown(self.data)

    def process_formdata(self, valuelist: list[Any]) -> None:
        text = str(valuelist[0]).strip() if valuelist else ""
        self.data = self.blank
        if text:
            try:
                self.data = self.read(text)
            except ValueError as error:
                raise ValueError(self.wrong) from error

    def shown(self, value: Any) -> str:
        """The text of a value."""
        return str(value)

    def read(self, text: str) -> Any:
        """The value of a text; raises ValueError."""
        raise NotImplementedError


class MoneyField(TypedField):
    """Cents, written in euros: « 39,00 »."""

    wrong = "Indiquez un montant en euros, par exemple 39,00."

    def __init__(self, label: str = "", *args: Any, signed: bool = False, **kwargs: Any) -> None:
        self.signed = signed
        super().__init__(label, *args, **kwargs)

    def shown(self, value: int) -> str:
        sign = "-" if value < 0 else ""
        return f"{sign}{abs(value) // 100},{abs(value) % 100:02d}"

    def read(self, text: str) -> int:
        found = MONEY.match(BLANKS.sub("", text))
        if not found:
            raise ValueError(text)
        sign, euros, decimals = found.groups()
        if sign == "-" and not self.signed:
            raise ValueError(text)
        thousandths = int(((decimals or "") + "000")[:3])
        cents = int(euros) * 100 + (thousandths + 5) // 10
        return -cents if sign == "-" else cents


class WholeField(TypedField):
    """A whole number between `least` and `most`."""

    def __init__(
        self, label: str = "", *args: Any, least: int = 0, most: int = 1_000_000, **kwargs: Any
    ) -> None:
        self.least, self.most = least, most
        self.wrong = f"Indiquez un nombre entier à partir de {least}."
        super().__init__(label, *args, **kwargs)

    def read(self, text: str) -> int:
        value = int(BLANKS.sub("", text))
        if not self.least <= value <= self.most:
            raise ValueError(text)
        return value


class ScaledField(TypedField):
    """A decimal kept in a smaller whole unit: 2,5 kg kept as 2500 g (`scale` 1000)."""

    def __init__(self, label: str = "", *args: Any, scale: int, **kwargs: Any) -> None:
        self.scale = scale
        self.wrong = "Indiquez un nombre, par exemple 2,5."
        super().__init__(label, *args, **kwargs)

    def shown(self, value: int) -> str:
        whole, rest = divmod(value, self.scale)
        decimals = str(rest).rjust(len(str(self.scale)) - 1, "0").rstrip("0")
        return f"{whole},{decimals}" if decimals else str(whole)

    def read(self, text: str) -> int:
        found = MONEY.match(BLANKS.sub("", text))
        if not found or found.group(1) == "-":
            raise ValueError(text)
        digits = len(str(self.scale)) - 1
        rest = ((found.group(3) or "") + "000000")[:digits]
        return int(found.group(2)) * self.scale + int(rest or 0)


class DayField(TypedField):
    """A calendar day, as the browser's date field sends it or written JJ/MM/AAAA."""

    wrong = "Indiquez une date, par exemple 24/11/2026."

    def shown(self, value: date) -> str:
        return value.isoformat()

    def read(self, text: str) -> date:
        for form in ("%Y-%m-%d", "%d/%m/%Y"):
            try:
                return datetime.strptime(text, form).date()
            except ValueError:
                continue
        raise ValueError(text)


class LineField(StringField):
    """One line of plain text, stripped, of bounded length."""

    def __init__(self, label: str = "", *args: Any, longest: int = 255, **kwargs: Any) -> None:
        self.longest = longest
        super().__init__(label, *args, **kwargs)

    def process_formdata(self, valuelist: list[Any]) -> None:
        super().process_formdata(valuelist)
        self.data = " ".join((self.data or "").split())

    def pre_validate(self, form: Any) -> None:
        if len(self.data or "") > self.longest:
            raise ValidationError(
                f"Ce texte compte {len(self.data or '')} caractères : {self.longest} au plus."
            )


class RichField(TextAreaField):
    """HTML from the rich text editor, or plain text typed without it; sanitised on arrival."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        text = str(valuelist[0]).replace("\r\n", "\n").strip() if valuelist else ""
        if text and "<" not in text:
            blocks = (block.strip() for block in text.split("\n\n"))
            text = "".join(f"<p>{block.replace(chr(10), '<br>')}</p>" for block in blocks if block)
        self.data = clean(text)


class ChoiceField(SelectField):
    """One natural key of a list (empty: none)."""

    def __init__(
        self, label: str = "", validators: Any = None, *, choices: Pairs = (), **kwargs: Any
    ) -> None:
        super().__init__(label, validators, coerce=str, choices=dict(choices), **kwargs)

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Keys and labels, in order."""
        return [(str(key), str(label)) for key, label, *_ in self.iter_choices()]

    def offer(self, choices: Pairs) -> None:
        """Set what can be chosen."""
        self.choices = dict(choices)

    def pre_validate(self, form: Any) -> None:
        if self.data not in {key for key, _ in self.pairs}:
            raise ValidationError(NOT_LISTED)


class ManyField(SelectMultipleField):
    """Natural keys ticked in a list."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()

    def __init__(
        self, label: str = "", validators: Any = None, *, choices: Pairs = (), **kwargs: Any
    ) -> None:
        super().__init__(label, validators, coerce=str, choices=dict(choices), **kwargs)

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Keys and labels, in order."""
        return [(str(key), str(label)) for key, label, *_ in self.iter_choices()]

    def offer(self, choices: Pairs) -> None:
        """Set what can be chosen."""
        self.choices = dict(choices)

    def process_formdata(self, valuelist: Iterable[Any]) -> None:
        super().process_formdata([value for value in valuelist if value != ""])

    def pre_validate(self, form: Any) -> None:
        known = {key for key, _ in self.pairs}
        if any(key not in known for key in self.data or []):
            raise ValidationError(NOT_LISTED)
