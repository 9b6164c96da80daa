"""What can go wrong when a document is made."""

from __future__ import annotations

from sandbox.errors import PlatformFailure


class DocumentFailure(PlatformFailure):
    """The typesetter refused; the data stay as they are."""

    code = "document_failure"

    def __init__(self, detail: str) -> None:
        super().__init__(
            "Le document n’a pas pu être mis en page. Les données sont conservées ; "
            "recommencez, puis imprimez la page si cela persiste.",
            detail,
        )
