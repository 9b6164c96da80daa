"""The application of the site: this file only wires."""

from __future__ import annotations

from pathlib import Path

from flask import Flask, Response, render_template, request
from flask_wtf.csrf import CSRFError, CSRFProtect
from sqlalchemy.orm import configure_mappers
from werkzeug.exceptions import HTTPException

from reference_site import boutique, vitrine
from reference_site.db import close_session, session
from reference_site.errors import SiteError
from reference_site.presentation import install_filters
from reference_site.shared.exam_bar.views import bar, count_visit, exam
from reference_site.shared.identity.access import guard
from reference_site.shared.identity.views import identity, logins
from reference_site.shared.media_library.serving import media

LARGEST_REQUEST = 12 * 1024 * 1024
POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; frame-ancestors 'self'; "
    "form-action 'self'; base-uri 'none'; object-src 'none'"
)


def create_app() -> Flask:
    """Build the whole application, bound to no site and with no database opened."""
    app = Flask("reference_site", root_path=str(Path(__file__).parent))
    app.config.update(
        MAX_CONTENT_LENGTH=LARGEST_REQUEST,
        MAX_FORM_MEMORY_SIZE=4 * 1024 * 1024,
        MAX_FORM_PARTS=4000,
        SESSION_COOKIE_NAME="site",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_HTTPONLY=True,
        WTF_CSRF_TIME_LIMIT=None,
        TEMPLATES_AUTO_RELOAD=False,
    )
    app.secret_key = "unbound"  # replaced by `site.bind`; nothing is served before
    CSRFProtect(app)
    logins.init_app(app)
    app.before_request(guard)
    app.after_request(_headers)
    app.after_request(count_visit)
    app.teardown_appcontext(close_session)
    app.context_processor(lambda: {"exam_bar": bar})
    install_filters(app)
    for blueprint in (identity, media, exam):
        app.register_blueprint(blueprint)
    boutique.register(app)
    vitrine.register(app)
    app.register_error_handler(SiteError, _site_error)
    app.register_error_handler(CSRFError, _expired_form)
    app.register_error_handler(HTTPException, _http_error)
    configure_mappers()
    return app


def warm(app: Flask) -> None:
    """Compile every template, so that forked children share the work."""
    for name in app.jinja_env.list_templates(extensions=["html"]):
        app.jinja_env.get_template(name)


def _headers(response: Response) -> Response:
    response.headers.setdefault("Content-Security-Policy", POLICY)
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "same-origin")
    response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
    if response.mimetype == "text/html":
        response.headers.setdefault("Cache-Control", "no-store")
    return response


def _site_error(error: SiteError) -> tuple[str, int]:
    session().rollback()
    return _page(error.status, error.sentence)


def _expired_form(error: CSRFError) -> tuple[str, int]:
    return _page(
        400, "Ce formulaire a expiré. Revenez à la page précédente, rechargez-la et recommencez."
    )


def _http_error(error: HTTPException) -> tuple[str, int]:
    sentences = {
        403: "Cette page ne vous est pas ouverte.",
        404: "Cette page n’existe pas ou n’est plus en ligne.",
        405: "Cette adresse ne s’ouvre pas ainsi.",
        413: "L’envoi est trop volumineux : 12 Mo au plus.",
    }
    code = error.code or 500
    return _page(code, sentences.get(code, SiteError.sentence))


def _page(status: int, sentence: str) -> tuple[str, int]:
    face = "boutique" if request.path.startswith("/boutique") else "vitrine"
    return render_template("shared/error.html", status=status, sentence=sentence, face=face), status
