"""No-break spaces of French sentences."""

from __future__ import annotations

from sandbox.checks.typography import typeset


def test_no_break_spaces_stand_where_french_wants_them() -> None:
    assert typeset("Clé : « prix » ? 5 € et 20 % ; oui !") == (
        "Clé\u00a0: «\u00a0prix\u00a0»\u00a0? 5\u00a0€ et 20\u00a0%\u00a0; oui\u00a0!"
    )


def test_what_is_typeset_stays_and_other_spaces_too() -> None:
    once = typeset("« a » : b c")
    assert typeset(once) == once
    assert typeset("https://a.test :8080 b") == "https://a.test :8080 b"
