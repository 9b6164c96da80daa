"""Every route, asked by everybody: nobody gets what the route does not say."""

from __future__ import annotations

from itertools import count

import pytest
from flask import Blueprint, Flask
from werkzeug.routing import Rule

from sandbox.web.access import rule_of
from sandbox.web.kit import create_app
from tests.browser.console.stage import Stage
from tests.integration.web.clients import Visitor, candidate_of, examiner_of

HOSTS = {"console": "console.localhost", "desk": "copie-"}
# A stream never ends: its access is asserted by its rule.
ENDLESS = {"console.flux"}


def app_of(stage: Stage, name: str) -> Flask:
    router = stage.wsgi
    if name == "console":
        return router._exact["console.localhost"]  # type: ignore[attr-defined,no-any-return]
    prefix = {"desk": "copie-", "view": "vue-"}[name]
    return router._prefixes[prefix]  # type: ignore[attr-defined,no-any-return]


def address(rule: Rule, stage: Stage) -> str:
    values = {"sitting": stage.sitting.id, "candidate": stage.ids[0], "task": "q1"}
    path = rule.rule
    for name in rule.arguments:
        path = path.replace(f"<path:{name}>", "x").replace(f"<{name}>", values.get(name, "x"))
    return path


def ask(visitor: Visitor, rule: Rule, stage: Stage) -> int:
    path = address(rule, stage)
    if "GET" in (rule.methods or set()):
        return visitor.get(path).status_code
    return visitor.json(path, {}).status_code


@pytest.mark.parametrize("name", ["console", "desk", "view"])
def test_every_route_says_to_whom_it_is_open(stage: Stage, name: str) -> None:
    app = app_of(stage, name)
    silent = [rule.rule for rule in app.url_map.iter_rules() if not rule_of(app, rule.endpoint)]
    assert silent == []


def test_nobody_signed_in_reaches_nothing_of_the_console(stage: Stage) -> None:
    app, visitor = app_of(stage, "console"), Visitor(stage, stage.console)
    visitor.refresh_token("/connexion")
    for rule in app.url_map.iter_rules():
        if rule_of(app, rule.endpoint) == "examiner":
            assert ask(visitor, rule, stage) in (303, 401), rule.rule


def test_nobody_signed_in_reaches_nothing_of_a_desk(stage: Stage) -> None:
    app, visitor = app_of(stage, "desk"), Visitor(stage, stage.desk())
    visitor.refresh_token("/")
    for rule in app.url_map.iter_rules():
        if rule_of(app, rule.endpoint) == "candidate":
            assert ask(visitor, rule, stage) == 401, rule.rule


def test_a_candidate_reaches_nothing_of_another_desk_nor_of_the_console(stage: Stage) -> None:
    mine = candidate_of(stage, 0)
    for name, base in [("desk", stage.desk(1)), ("console", stage.console)]:
        app = app_of(stage, name)
        # The cookie of one host, sent by a script to another.
        cookie = mine.client.get_cookie("comptoir_copie", domain=f"copie-{stage.ids[0]}.localhost")
        assert cookie is not None
        other = Visitor(stage, base)
        for key in ("comptoir_copie", "comptoir_console"):
            other.client.set_cookie(key, cookie.value, domain=base.split("//")[1].split(":")[0])
        for rule in app.url_map.iter_rules():
            if rule_of(app, rule.endpoint) != "public" and "GET" in (rule.methods or set()):
                assert ask(other, rule, stage) in (303, 401), rule.rule


def test_the_examiner_gets_an_answer_everywhere(stage: Stage) -> None:
    stage.start_all()
    app, visitor = app_of(stage, "console"), examiner_of(stage)
    served = count()
    for rule in app.url_map.iter_rules():
        opened = rule_of(app, rule.endpoint) == "examiner" and "GET" in (rule.methods or set())
        if opened and rule.endpoint not in ENDLESS and "name" not in rule.arguments:
            assert visitor.get(address(rule, stage)).status_code in (200, 303), rule.rule
            next(served)
    assert next(served) >= 10


def test_a_route_without_rule_is_refused_and_with_it_is_served(stage: Stage) -> None:
    app = create_app("essai", "secret", lambda: "public", zone=stage.room.settings.timezone)
    forgotten = Blueprint("forgotten", __name__)
    forgotten.add_url_rule("/oubli", "page", lambda: "ouvert")
    app.register_blueprint(forgotten)
    assert app.test_client().get("/oubli").status_code == 403
    forgotten._comptoir_access = "public"  # type: ignore[attr-defined]
    assert app.test_client().get("/oubli").text == "ouvert"


def test_an_unknown_host_is_told_nothing(stage: Stage) -> None:
    answer = Visitor(stage, f"http://copie-inconnu.exemple:{stage.port}").get("/copie")
    assert answer.status_code == 421
    assert "Aucune copie ne porte cette adresse" in answer.get_data(as_text=True)


def test_a_desk_that_no_sitting_expects_shows_nothing(stage: Stage) -> None:
    answer = Visitor(stage, f"http://copie-abcdef.localhost:{stage.port}").get("/")
    assert answer.status_code == 404


def test_each_answer_carries_the_strict_headers(stage: Stage) -> None:
    for base in (stage.console, stage.desk()):
        headers = Visitor(stage, base).get("/connexion" if "console" in base else "/").headers
        policy = headers["Content-Security-Policy"]
        assert "script-src 'self';" in policy and "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy and "default-src 'none'" in policy
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("site", ["same-site", "cross-site"])
def test_a_right_token_from_another_page_is_refused(stage: Stage, site: str) -> None:
    visitor = examiner_of(stage)
    path = f"/passage/{stage.sitting.id}/actes"
    order = {"act": "start", "op_id": "12345678"}
    forged = visitor.json(path, order, **{"Sec-Fetch-Site": site})
    assert (forged.status_code, forged.get_json()["code"]) == (403, "forged_request")
    assert visitor.json(path, order).get_json()["code"] == "nobody_ready"


def test_our_own_page_without_its_token_is_refused(stage: Stage) -> None:
    visitor = examiner_of(stage)
    visitor.token = "faux"
    answer = visitor.json(f"/passage/{stage.sitting.id}/actes", {"act": "start"})
    assert answer.get_json()["code"] == "stale_token"
