"""Why a check gives no answer: its own fault, or a site that cannot be seen."""

from __future__ import annotations


class CheckFault(Exception):
    """The check itself is wrong (unknown view or field, value of another type): verdict `error`."""

    code = "check_fault"

    def __init__(self, sentence: str, detail: str = "") -> None:
        self.sentence = sentence
        super().__init__(detail or sentence)


class Unobservable(Exception):
    """The world cannot be seen now (dead site, door closed): verdict `unobservable`."""

    code = "unobservable"

    def __init__(
        self, sentence: str = "Le site du candidat ne peut pas être observé.", detail: str = ""
    ) -> None:
        self.sentence = sentence
        super().__init__(detail or sentence)
