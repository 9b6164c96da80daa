"""A model answer: form requests recorded once, replayed any day (solutions/*.yaml)."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, Discriminator, Field, Tag, field_validator, model_validator

from sandbox.checks.language import Identifier
from sandbox.checks.values import DateValue, DecimalValue, Money, Percent, Strict
from sandbox.subjects.placeholders import check_placeholders

FilledText = Annotated[str, AfterValidator(check_placeholders)]
_TYPED: dict[str, type[Strict]] = {
    "money": Money,
    "date": DateValue,
    "decimal": DecimalValue,
    "percent": Percent,
}


def _kind(value: Any) -> str:
    if isinstance(value, dict):
        return next(("#" + name for name in _TYPED if name in value), "#money")
    for name, model in _TYPED.items():
        if isinstance(value, model):
            return "#" + name
    return "#list" if isinstance(value, list | tuple) else "#plain"


FieldValue = Annotated[
    Annotated[Money, Tag("#money")]
    | Annotated[DateValue, Tag("#date")]
    | Annotated[DecimalValue, Tag("#decimal")]
    | Annotated[Percent, Tag("#percent")]
    | Annotated[list[FilledText | int], Tag("#list")]
    | Annotated[bool | int | FilledText, Tag("#plain")],
    Discriminator(_kind),
]


class Step(Strict):
    """One form sent: the page that holds it, the fields typed; what is not named stays as served.

    `clear` empties fields or unticks boxes; `files` are media of the subject; `follow` tells the
    replay to open the page where the form leads (default) or not.
    """

    task: str
    label: str = Field(min_length=1)
    page: str = Field(min_length=1)
    form: str = Field(min_length=1)
    submit: str | None = None
    fields: dict[str, FieldValue] = Field(default_factory=dict)
    clear: list[str] = Field(default_factory=list)
    files: dict[str, str | list[str]] = Field(default_factory=dict)
    follow: bool = True

    @field_validator("page")
    @classmethod
    def _local(cls, page: str) -> str:
        if not page.startswith(("/", "{")):
            raise ValueError(
                "la page est un chemin du site, qui commence par « / » ou par « {vue:clé} »"
            )
        return page

    @field_validator("submit")
    @classmethod
    def _named(cls, submit: str | None) -> str | None:
        if submit is not None and "=" not in submit:
            raise ValueError("le bouton s’écrit « nom=valeur »")
        return submit

    def file_names(self) -> list[str]:
        """The media named by this step."""
        return [
            name
            for names in self.files.values()
            for name in ([names] if isinstance(names, str) else names)
        ]


class Answer(Strict):
    """What is written on the desk for a task: one of the three."""

    text: FilledText | None = None
    number: str | None = None
    rows: list[list[str]] | None = None

    @model_validator(mode="before")
    @classmethod
    def _number_as_text(cls, value: Any) -> Any:
        if isinstance(value, dict) and isinstance(value.get("number"), int | float):
            return {**value, "number": str(value["number"]).replace(".", ",")}
        return value

    @model_validator(mode="after")
    def _one(self) -> Answer:
        if len(self.model_dump(exclude_none=True)) != 1:
            raise ValueError("donnez « text », « number » ou « rows », un seul des trois")
        return self


class Solution(Strict):
    """A whole model answer. `name` is the file's name without its ending."""

    name: Identifier = "solution"
    title: str = Field(min_length=1)
    path_description: str = Field(min_length=1)
    steps: list[Step] = Field(default_factory=list)
    answers: dict[str, Answer] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _does_something(self) -> Solution:
        if not self.steps and not self.answers:
            raise ValueError("cette réponse ne fait rien : ajoutez « steps » ou « answers »")
        return self

    def only(self, task_id: str) -> Solution:
        """The same answer reduced to one task."""
        return self.model_copy(
            update={
                "steps": [step for step in self.steps if step.task == task_id],
                "answers": {k: v for k, v in self.answers.items() if k == task_id},
            }
        )
