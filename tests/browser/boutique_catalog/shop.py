"""Page object of the shop: a person finds things by role and label."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

Reader = Callable[[str], list[dict[str, Any]]]


@dataclass
class Shop:
    """A browser in a shop; `read` gives the rows of a state view."""

    page: Page
    address: str
    read: Reader

    def open(self, path: str) -> None:
        self.page.goto(self.address + path)

    def sign_in(self, password: str) -> None:
        self.open("/connexion?vers=/boutique/admin/produits")
        self.page.get_by_label("Identifiant").fill("candidat")
        self.page.get_by_label("Mot de passe").fill(password)
        self.page.get_by_role("button", name="Se connecter").click()

    def go(self, *entries: str) -> None:
        """Follow the entries of the menu."""
        menu = self.page.get_by_role("navigation", name="Menu de l’administration")
        for entry in entries:
            # « Produits » is also in the settings; the catalogue comes first in the menu.
            menu.get_by_role("link", name=entry, exact=True).first.click()

    def open_sheet(self, name: str) -> None:
        """Vendre > Catalogue > Produits, find the product, open it."""
        self.go("Produits")
        self.page.get_by_label("Nom", exact=True).fill(name)
        self.page.get_by_role("button", name="Rechercher", exact=True).click()
        self.page.get_by_role("link", name=name, exact=True).click()

    def tab(self, name: str) -> None:
        self.page.get_by_role("tab", name=name).click()

    def save(self) -> None:
        """Save the sheet and read that it says so."""
        self.page.locator("#save-product").click()
        expect(self.page.get_by_text("Mise à jour réussie.")).to_be_visible()

    def write(self, field: str, text: str) -> None:
        """Type in a rich text field with the keyboard."""
        editor = self.page.frame_locator(f"#{field}_ifr").locator("body")
        editor.click()
        editor.press("Control+a")
        self.page.keyboard.type(text)

    def box(self, label: str) -> Locator:
        return self.page.get_by_label(label, exact=True)

    def row(self, noun: str, **wanted: Any) -> dict[str, Any]:
        return next(
            row
            for row in self.read(noun)
            if all(row[key] == value for key, value in wanted.items())
        )
