"""Each property of the rehearsal, held and broken."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sandbox.checks.typography import typeset
from sandbox.checks.values import Money
from sandbox.subjects.mutants import mutants
from subject_builder.rehearsal import Proof, Property, certificate, prove, render_matrix
from tests.unit.rehearsal.paper import paper, solution, write
from tests.unit.rehearsal.stage import SmallSite, SmallStage


def rehearse(folder: Path, content: dict[str, Any], *answers: dict[str, Any]) -> Proof:
    return prove(write(folder, content, *answers), SmallStage())


def check_of(content: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(item for item in content["checks"] if item["id"] == name)
    return found


def test_a_sound_subject_is_proved_and_every_site_is_closed(tmp_path: Path) -> None:
    stage = SmallStage()
    proof = prove(write(tmp_path, paper(), solution()), stage)
    assert proof.refusals == ()
    assert proof.accepted
    assert stage.sites and all(site.closed for site in stage.sites)


def test_without_a_model_answer_a_subject_is_refused(tmp_path: Path) -> None:
    proof = rehearse(tmp_path, paper())
    assert not proof.holds(Property.ANSWERED)


def test_a_check_that_is_green_at_the_start_is_refused(tmp_path: Path) -> None:
    content = paper()
    check_of(content, "rayon")["all"] = [{"field": "name", "eq": "biscuits"}]
    proof = rehearse(tmp_path, content, solution())
    assert not proof.holds(Property.RED_AT_START)
    assert any("déjà vert" in item.sentence and item.check == "rayon" for item in proof.refusals)


def test_declared_as_a_guard_the_same_check_is_accepted(tmp_path: Path) -> None:
    content = paper()
    check_of(content, "rayon").update(all=[{"field": "name", "eq": "biscuits"}], guards=True)
    assert rehearse(tmp_path, content, solution()).accepted


def test_a_guard_that_is_red_at_the_start_is_refused(tmp_path: Path) -> None:
    content = paper()
    check_of(content, "rayon")["guards"] = True
    assert not rehearse(tmp_path, content, solution()).holds(Property.RED_AT_START)


def test_a_check_that_noise_turns_green_is_refused(tmp_path: Path) -> None:
    content = paper()
    check_of(content, "sav")["given"] = {"journal": {"verb": "update"}}
    proof = rehearse(tmp_path, content, solution())
    assert not proof.holds(Property.RED_ON_NOISE)
    assert proof.holds(Property.RED_AT_START)


def test_a_check_that_stays_red_on_the_answer_is_refused_with_what_was_seen(tmp_path: Path) -> None:
    answer = solution()
    answer["steps"][0]["fields"]["price_incl_tax"] = {"money": "5,05 €"}
    proof = rehearse(tmp_path, paper(), answer)
    assert not proof.holds(Property.GREEN_ON_ANSWER)
    sentences = [item.sentence for item in proof.refusals if item.check == "prix"]
    assert any("5,50" in text and "5,05" in text for text in sentences)


def test_each_model_answer_is_tried(tmp_path: Path) -> None:
    second = solution() | {"title": "Autre chemin"}
    second["steps"] = second["steps"][:1]
    proof = rehearse(tmp_path, paper(), solution(), second)
    assert [item.check for item in proof.refusals if item.property is Property.GREEN_ON_ANSWER] == [
        "sav"
    ]


def test_an_answer_that_does_not_replay_is_refused_with_the_reason_of_the_site(
    tmp_path: Path,
) -> None:
    answer = solution()
    answer["steps"][1]["page"] = "{thread:T-9}"
    proof = rehearse(tmp_path, paper(), answer)
    assert not proof.holds(Property.GREEN_ON_ANSWER)
    assert any("T-9" in item.sentence for item in proof.refusals)


def test_a_date_frozen_in_the_answer_fails_another_day(tmp_path: Path) -> None:
    answer = solution()
    answer["steps"][0]["fields"]["available_on"] = "2026-12-09"
    proof = rehearse(tmp_path, paper(), answer)
    assert proof.holds(Property.GREEN_ON_ANSWER)
    assert not proof.holds(Property.ANOTHER_DAY)


def test_a_check_that_another_question_turns_green_is_refused(tmp_path: Path) -> None:
    content = paper()
    check_of(content, "sav")["given"] = {"journal": {"key": "BISC-01"}}
    proof = rehearse(tmp_path, content, solution())
    assert not proof.holds(Property.OWN_TASK_ONLY)


def test_a_check_that_leans_on_another_question_is_refused(tmp_path: Path) -> None:
    content = paper()
    check_of(content, "sav")["all"] = [
        {"given": {"view": "product", "where": {"reference": "BISC-01"}},
         "all": [{"field": "online", "eq": True}]}
    ]  # fmt: skip
    proof = rehearse(tmp_path, content, solution())
    assert proof.holds(Property.GREEN_ON_ANSWER)
    assert any("elle dépend d’une autre" in item.sentence for item in proof.refusals)


def test_every_typed_condition_has_its_wrong_variant(tmp_path: Path) -> None:
    subject = write(tmp_path, paper(), solution())
    found = {item.check: item.sentence for item in mutants(subject, subject.solutions[0])}
    assert found["prix"] == "prix faux d’un centime"
    assert found["date"] == "date un jour trop tard"
    assert found["resume"] == "texte vidé"
    assert found["enligne"] == "case inversée"
    assert found["sav"] == "toutes les questions sauf celle-ci"
    assert set(found) == {item.id for item in subject.checks}


def test_a_price_that_the_form_calls_otherwise_still_has_its_wrong_variant(tmp_path: Path) -> None:
    answer = solution()
    fields = answer["steps"][0]["fields"]
    fields["prix_ttc"] = fields.pop("price_incl_tax")
    subject = write(tmp_path, paper(), answer)
    found = {item.check: item for item in mutants(subject, subject.solutions[0])}
    assert found["prix"].sentence == "prix faux d’un centime"
    assert found["prix"].solution.steps[0].fields["prix_ttc"] == Money(money="5,51\u00a0€")
    assert found["date"].solution.steps[0].fields["prix_ttc"] == Money(money="5,50 €")


def test_the_wrong_category_is_one_that_exists(tmp_path: Path) -> None:
    subject = write(tmp_path, paper(), solution())
    found = mutants(subject, subject.solutions[0], lambda view, field: ["epicerie", "divers"])
    variant = next(item for item in found if item.check == "rayon")
    assert variant.solution.steps[0].fields["category"] == "divers"


def test_a_check_whose_variant_slips_through_is_refused(tmp_path: Path) -> None:
    """The emptied summary is refused by the shop, which keeps the old one: the check is blind."""
    content = paper()

    class Stubborn(SmallStage):
        def fresh_site(self, days_later: int = 0) -> SmallSite:
            site = super().fresh_site(days_later)
            play = site.play

            def keep_price(step: Any) -> None:
                play(step)
                if step.task == "q1":
                    site.rows["product"][0]["price_incl_tax"] = 550

            site.play = keep_price  # type: ignore[method-assign]
            return site

    proof = prove(write(tmp_path, content, solution()), Stubborn())
    broken = [item for item in proof.refusals if item.property is Property.RED_ON_MUTANTS]
    assert [item.check for item in broken] == ["prix"]
    assert "accepte une réponse fausse" in broken[0].sentence


def test_a_frame_sees_deleted_and_changed_rows(tmp_path: Path) -> None:
    proof = rehearse(tmp_path, paper(), solution())
    titles = [item.title for item in proof.columns if set(item.verdicts) == {"prix"}]
    assert titles == [
        "Variante : lignes « product » protégées, supprimées",
        "Variante : lignes « product » protégées, « price_incl_tax » modifié",
    ]


def test_a_faulty_check_is_refused_as_faulty_and_never_as_red(tmp_path: Path) -> None:
    content = paper()
    check_of(content, "rayon")["all"] = [{"field": "categorie", "eq": "epicerie"}]
    proof = rehearse(tmp_path, content, solution())
    assert not proof.holds(Property.RED_AT_START)
    faults = [item for item in proof.refusals if "en défaut" in item.sentence]
    assert [item.check for item in faults] == ["rayon"], "told once, not once a state"


def test_a_check_that_changes_its_mind_is_refused(tmp_path: Path) -> None:
    class Moody(SmallStage):
        def fresh_site(self, days_later: int = 0) -> SmallSite:
            site = super().fresh_site(days_later)
            view, count = site.view, [0]

            def moody(name: str) -> Any:
                count[0] += 1
                rows = list(view(name))
                return rows[:0] if name == "product" and count[0] % 9 == 0 else rows

            site.view = moody  # type: ignore[method-assign]
            return site

    proof = prove(write(tmp_path, paper(), solution()), Moody())
    assert not proof.holds(Property.STABLE)


def test_a_work_that_does_not_fit_the_minutes_is_refused(tmp_path: Path) -> None:
    answer = solution()
    answer["steps"][0]["fields"]["summary"] = "Des amandes et encore des amandes. " * 400
    proof = rehearse(tmp_path, paper(), answer)
    assert [item.property for item in proof.refusals] == [Property.FEASIBLE]


def test_the_page_shows_each_check_and_says_what_is_refused(tmp_path: Path) -> None:
    content = paper()
    content["tasks"][0]["title"] = "<b>Fiche</b>"
    check_of(content, "rayon")["all"] = [{"field": "name", "eq": "biscuits"}]
    page = render_matrix(rehearse(tmp_path, content, solution()))
    assert all(typeset(item["title"]) in page for item in content["checks"])
    assert "Le sujet est refusé" in page and "inattendu" in page
    assert "<b>Fiche" not in page
    assert "http" not in page and "<script" not in page


def test_a_certificate_names_digests_and_its_signature_holds(tmp_path: Path) -> None:
    import base64

    import rfc8785

    proof = rehearse(tmp_path, paper(), solution())
    key = Ed25519PrivateKey.generate()
    content = certificate(proof, day="2026-11-24", key=key)
    assert set(content["digests"]) == {"site", "seed", "overlay", "checks", "subject"}
    signature = content.pop("signature")
    value = base64.b64decode(signature["value"])
    key.public_key().verify(value, rfc8785.dumps(content))
    with pytest.raises(Exception):  # noqa: B017  (InvalidSignature carries no message)
        key.public_key().verify(value, rfc8785.dumps(content | {"subject": "B-2027-Y"}))
    assert "signature" not in certificate(proof, day="2026-11-24")
    json.dumps(content)


def test_a_refused_subject_has_no_certificate(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="refused"):
        certificate(rehearse(tmp_path, paper()), day="2026-11-24")


def test_the_certificate_is_no_part_of_what_it_certifies(tmp_path: Path) -> None:
    proof = rehearse(tmp_path, paper(), solution())
    first = certificate(proof, day="2026-11-24")
    (tmp_path / "certificate.json").write_text("{}", "utf-8")
    assert certificate(proof, day="2026-11-24") == first
    (tmp_path / "solutions" / "reponse-0.yaml").write_text("title: x", "utf-8")
    assert certificate(proof, day="2026-11-24") != first
