"""Prices excluding and including tax. Cents everywhere, rates in thousandths (200 = 20,0 %).

The price excluding tax is the one that is kept, as the model does. In whole cents it cannot lead
back to every price including tax (33,33 € gives 40,00 €, never 39,99 €): the price that a person
typed including tax is kept beside it and wins as long as both agree.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Price:
    """One price, both ways, in cents."""

    excl_cents: int
    incl_cents: int

    def __add__(self, other: Price) -> Price:
        return Price(self.excl_cents + other.excl_cents, self.incl_cents + other.incl_cents)


def _half_up(numerator: int, denominator: int) -> int:
    sign = -1 if numerator < 0 else 1
    return sign * ((2 * abs(numerator) + denominator) // (2 * denominator))


def with_tax(excl_cents: int, rate: int) -> int:
    """Excluding -> including tax, half a cent goes away from zero."""
    return _half_up(excl_cents * (1000 + rate), 1000)


def without_tax(incl_cents: int, rate: int) -> int:
    """Including -> excluding tax, half a cent goes away from zero."""
    return _half_up(incl_cents * 1000, 1000 + rate)


def price(excl_cents: int, rate: int, typed_incl: int | None = None) -> Price:
    """Both ways; the typed price including tax holds only while it fits the excluding one."""
    if typed_incl is not None and without_tax(typed_incl, rate) == excl_cents:
        return Price(excl_cents, typed_incl)
    return Price(excl_cents, with_tax(excl_cents, rate))


def settle(before: Price, excl: int | None, incl: int | None, rate: int) -> tuple[int, int | None]:
    """What to keep of two typed prices: the excluding one, and the including one if it must.

    Both boxes arrive even when one was left alone (without JavaScript nothing recomputes it):
    the one that changed wins, and the excluding one if both did and they disagree.
    """
    if excl is None and incl is None:
        return 0, None
    if excl is None:
        assert incl is not None
        return _kept(without_tax(incl, rate), incl, rate)
    if incl is None or with_tax(excl, rate) == incl:
        return excl, None
    agree = without_tax(incl, rate) == excl
    only_incl_changed = excl == before.excl_cents and incl != before.incl_cents
    if agree or only_incl_changed:
        return _kept(without_tax(incl, rate), incl, rate)
    return excl, None


def _kept(excl: int, incl: int, rate: int) -> tuple[int, int | None]:
    return excl, None if with_tax(excl, rate) == incl else incl
