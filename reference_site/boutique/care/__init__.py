"""Customer service: the contact form, threads (« SAV »), canned replies, messages sent."""

from __future__ import annotations

from flask import Flask


def register(app: Flask) -> None:
    """Add the public form, the screens of the administration and the state views."""
    from reference_site.boutique.admin_layout.menu import open_entry
    from reference_site.boutique.care import (  # noqa: F401
        admin_outbox,
        admin_replies,
        admin_threads,
        front,
        state,
    )

    app.register_blueprint(front.contact)
    app.register_blueprint(admin_threads.threads)
    app.register_blueprint(admin_replies.canned_replies)
    app.register_blueprint(admin_outbox.outbox)
    open_entry("care", "boutique_threads.index")
    open_entry("canned_replies", "boutique_canned_replies.index")
