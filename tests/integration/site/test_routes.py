"""Every route of the site, asked by a visitor, by staff and by a browser without a seat."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import IntegerConverter, Rule

from reference_site.app import create_app
from reference_site.settings import Binding
from reference_site.shared.identity.access import WITHOUT_SEAT, open_to_all, rule_of
from reference_site.site import bind
from sandbox.runtimes.port import Golden
from tests.builders.site import candidate_password, clone

# Signing out would end the walk of a signed-in browser, and the way in wants a ticket; their rules
# are asserted all the same.
NOT_WALKED = {"identity.sign_out", "exam.enter"}


@pytest.fixture
def binding(golden: Golden, tmp_path_factory: pytest.TempPathFactory) -> Binding:
    """A clone of its own."""
    return clone(golden, tmp_path_factory.mktemp("walk") / "site")


def bound(binding: Binding) -> Flask:
    """An application of its own, so that a test may add a route to it."""
    app = create_app()
    app.config["WTF_CSRF_ENABLED"] = False
    return app


def rules(app: Flask) -> list[Rule]:
    return [rule for rule in app.url_map.iter_rules() if rule.endpoint not in NOT_WALKED]


def ask(client: FlaskClient, rule: Rule, method: str) -> int:
    """The status of one request, its arguments filled with values of the right type."""
    values: dict[str, object] = {}
    for name, converter in rule._converters.items():
        choices = sorted(getattr(converter, "items", ()))
        number = isinstance(converter, IntegerConverter)
        values[name] = choices[0] if choices else 1 if number else "x"
    built = rule.build(values)
    assert built is not None, rule.rule
    return client.open(built[1], method=method).status_code


def walk(client: FlaskClient, rule: Rule) -> list[int]:
    methods = sorted((rule.methods or set()) & {"GET", "POST"})
    return [ask(client, rule, method) for method in methods]


def test_every_route_has_a_rule(binding: Binding) -> None:
    app = bound(binding)
    with app.app_context():
        assert [rule.rule for rule in app.url_map.iter_rules() if not rule_of(rule.endpoint)] == []


def test_a_visitor_reaches_no_screen_of_the_administrations(binding: Binding) -> None:
    app = bound(binding)
    bind(app, binding)
    client = app.test_client()
    walked = 0
    for rule in rules(app):
        with app.app_context():
            staff = rule_of(rule.endpoint) == "staff"
        statuses = walk(client, rule)
        if staff:
            walked += 1
            assert set(statuses) <= {302}, rule.rule
        else:
            assert not set(statuses) & {401, 403, 500}, rule.rule
    assert walked > 50


def test_staff_is_answered_everywhere(binding: Binding) -> None:
    app = bound(binding)
    bind(app, binding)
    client = app.test_client()
    sign_in = {"login": "candidat", "password": candidate_password()}
    for rule in rules(app):
        client.post("/connexion", data=sign_in)
        assert not set(walk(client, rule)) & {401, 403, 500}, rule.rule


def test_without_a_seat_no_route_answers_but_the_way_in(binding: Binding) -> None:
    app = bound(binding)
    bind(app, binding.model_copy(update={"seat_bound": True}))
    client = app.test_client()
    for rule in rules(app):
        if rule.endpoint not in WITHOUT_SEAT:
            assert set(walk(client, rule)) == {403}, rule.rule


def test_a_route_without_rule_is_refused_and_with_one_is_served(binding: Binding) -> None:
    app = bound(binding)
    app.add_url_rule("/oubliee", "forgotten", lambda: "trouvée")
    app.add_url_rule("/ouverte", "opened", open_to_all(lambda: "trouvée"))
    bind(app, binding)
    client = app.test_client()
    client.post("/connexion", data={"login": "candidat", "password": candidate_password()})
    assert client.get("/oubliee").status_code == 403
    assert client.get("/ouverte").get_data(as_text=True) == "trouvée"
