"""What a person reads when something goes wrong: one page, or the same as JSON for our scripts."""

from __future__ import annotations

import logging
from typing import Any

from flask import Flask, Response, jsonify, render_template, request
from werkzeug.exceptions import HTTPException

from sandbox.errors import ComptoirError, Conflict, IncompleteSheet

log = logging.getLogger("comptoir.web")

SENTENCES = {
    400: "La demande est incomplète. Rechargez la page, puis recommencez.",
    404: "Cette page n’existe pas ou n’existe plus.",
    405: "Cette adresse ne s’ouvre pas de cette façon. Revenez à la page précédente.",
    413: "Ce contenu est trop volumineux. Raccourcissez-le, puis recommencez.",
    429: "Trop d’essais. Attendez une minute, puis recommencez.",
}
UNFORESEEN = (
    "La plateforme a rencontré un problème. Ce qui était enregistré l’est toujours ; "
    "rechargez la page dans un instant."
)
TITLES = {
    401: "Connexion nécessaire",
    403: "Accès refusé",
    404: "Page introuvable",
    421: "Adresse inconnue",
    429: "Un instant",
}


def wants_json() -> bool:
    """Whether one of our scripts asks, rather than a person."""
    best = request.accept_mimetypes.best_match(["text/html", "application/json"], "text/html")
    return bool(best == "application/json")


def facts_of(error: ComptoirError) -> dict[str, Any]:
    """What a script needs beside the sentence: both values of a conflict, what is missing."""
    if isinstance(error, Conflict):
        return {
            "current_value": error.current_value,
            "current_version": error.current_version,
            "attempted": error.attempted,
        }
    if isinstance(error, IncompleteSheet):
        return {"missing": list(error.missing)}
    return {}


def answer(
    status: int, sentence: str, code: str, facts: dict[str, Any] | None = None
) -> tuple[Response | str, int]:
    """The refusal in the form that whoever asked can read."""
    if wants_json():
        return jsonify(sentence=sentence, code=code, **(facts or {})), status
    title = TITLES.get(status, "Un problème est survenu" if status >= 500 else "Demande refusée")
    page = render_template(
        "kit/error.html", title=title, sentence=sentence, code=code, status=status
    )
    return page, status


def speak_french(app: Flask) -> None:
    """Answer every error of this application with a sentence that says what to do."""

    @app.errorhandler(ComptoirError)
    def ours(error: ComptoirError) -> tuple[Response | str, int]:
        log.log(logging.ERROR if error.status >= 500 else logging.INFO, "%s", error)
        return answer(error.status, error.sentence, error.code, facts_of(error))

    @app.errorhandler(HTTPException)
    def http(error: HTTPException) -> tuple[Response | str, int]:
        status = error.code or 500
        sentence = SENTENCES.get(status, "La demande n’a pas pu aboutir. Recommencez.")
        return answer(status, sentence, f"http_{status}")

    @app.errorhandler(Exception)
    def unforeseen(error: Exception) -> tuple[Response | str, int]:
        log.exception("unforeseen at %s", request.path, exc_info=error)
        return answer(500, UNFORESEEN, "unforeseen")
