"""The screens of the exam as people use them: found by role and label."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, Response, expect

SLOW_MS = 30_000


@dataclass
class DeskPage:
    """A candidate's desk in its own browser."""

    page: Page
    address: str

    def sign_in(self, number: str, code: str) -> None:
        """With the number of the summons and the code of the slip, the notice read."""
        self.page.goto(self.address)
        self.page.get_by_label("Numéro de candidat").fill(number)
        self.page.get_by_label("Code", exact=True).fill(code)
        self.page.get_by_label("J’ai lu l’information ci-contre.").check()
        self.page.get_by_role("button", name="Continuer").click()

    def confirm_identity(self) -> None:
        self.page.get_by_role("button", name="Oui, c’est moi").click()

    def expect_heading(self, name: str, seconds: float = 30) -> None:
        expect(self.page.get_by_role("heading", name=name)).to_be_visible(timeout=seconds * 1000)

    def open_site(self) -> SitePage:
        """« Ouvrir mon site »: a tab of its own, signed in."""
        with self.page.context.expect_page() as opened:
            self.page.get_by_role("button", name="Ouvrir mon site").click()
        site = SitePage(opened.value)
        expect(site.menu()).to_be_visible(timeout=SLOW_MS)
        return site

    def finish(self) -> None:
        """« J’ai terminé », confirmed."""
        self.page.get_by_role("button", name="J’ai terminé", exact=True).click()
        self.page.get_by_role("button", name="Oui, j’ai terminé").click()


@dataclass
class SitePage:
    """The administration of a candidate's shop in its own tab."""

    page: Page

    def menu(self) -> Locator:
        return self.page.get_by_role("navigation", name="Menu de l’administration")

    def open_sheet(self, name: str) -> None:
        """Catalogue > Produits, find the product, open its sheet."""
        summary = self.page.get_by_text("Catalogue", exact=True)
        summary.click()
        group = self.menu().get_by_role("group").filter(has=summary)
        group.get_by_role("link", name="Produits", exact=True).click()
        self.page.get_by_label("Nom", exact=True).fill(name)
        self.page.get_by_role("button", name="Rechercher", exact=True).click()
        self.page.get_by_role("link", name=name, exact=True).click()

    def set_price(self, text: str) -> None:
        self.page.get_by_role("tab", name="Prix").click()
        self.page.get_by_label("Prix de vente TTC", exact=True).fill(text)

    def put_online(self) -> None:
        self.page.get_by_role("switch", name="En ligne").check()

    def save(self) -> None:
        """Save the sheet and read that it says so."""
        self.page.locator("#save-product").click()
        expect(self.page.get_by_text("Mise à jour réussie.")).to_be_visible(timeout=SLOW_MS)

    def post(self) -> Response:
        """Save the sheet, whatever the site answers."""
        with self.page.expect_response(lambda told: told.request.method == "POST") as answer:
            self.page.locator("#save-product").click()
        return answer.value


@dataclass
class ConsolePage:
    """The examiner's console."""

    page: Page
    address: str

    def sign_in(self, login: str, password: str) -> None:
        """The only sitting opens by itself."""
        self.page.goto(self.address)
        self.page.get_by_label("Identifiant").fill(login)
        self.page.get_by_label("Mot de passe").fill(password)
        self.page.get_by_role("button", name="Ouvrir la console").click()
        self.expect_live()

    def expect_live(self) -> None:
        expect(self.page.get_by_text("en direct")).to_be_visible(timeout=SLOW_MS)

    def lane(self, surname: str) -> Locator:
        lanes = self.page.get_by_role("group", name="Candidats")
        return lanes.get_by_role("region", name=re.compile(f"^{surname} "))

    def feed(self, surname: str) -> Locator:
        return self.page.get_by_role("log", name=re.compile(f"Actions de .* {surname}$"))

    def traces(self, surname: str) -> Locator:
        return self.page.get_by_role("group", name=re.compile(f"Traces de .* {surname}$"))

    def start_all(self) -> None:
        self.page.get_by_role("button", name="Démarrer tous").click()

    def open_grid(self) -> Locator:
        """The sheet of the chosen candidate, its mark open to writing."""
        self.page.get_by_role("navigation", name="Vues").get_by_role(
            "button", name="Grille"
        ).click()
        sheet = self.page.get_by_role("region", name="Grille", exact=True)
        expect(self.page.get_by_label("Note", exact=True)).to_be_enabled(timeout=SLOW_MS)
        return sheet

    def grade_by_keyboard(self, digit: int) -> None:
        """The same level on each row, with digits and arrows only."""
        rows = self.open_grid().get_by_role("radiogroup")
        expect(rows.first).to_be_visible()
        for rank in range(rows.count()):
            self.page.keyboard.press(f"Digit{digit}")
            expect(rows.nth(rank).locator(".write")).to_have_attribute("data-state", "saved")
            self.page.keyboard.press("ArrowDown")

    def conclude(self, mark: str, comment: str) -> None:
        """Mark and overall comment, each acknowledged."""
        self.page.get_by_label("Note", exact=True).fill(mark)
        self.page.get_by_label("Appréciation globale").fill(comment)
        self.page.get_by_label("Note", exact=True).focus()
        for what in ("mark", "overall"):
            told = self.page.locator(f"[data-write-of^='{what}:']")
            expect(told).to_have_attribute("data-state", "saved")

    def sign(self, password: str) -> None:
        self.page.get_by_role("button", name="Signer la fiche").click()
        self.page.get_by_label("Votre mot de passe").fill(password)
        self.page.get_by_role("button", name="Signer", exact=True).click()
        sheet = self.page.get_by_role("region", name="Grille", exact=True)
        expect(sheet.get_by_text("Fiche signée")).to_be_visible(timeout=SLOW_MS)

    def download_sheet(self) -> bytes:
        """What the link « Fiche PDF » gives to this browser."""
        link = self.page.get_by_role("link", name="Fiche PDF")
        encoded: str = link.evaluate(
            """async (link) => {
                const answer = await fetch(link.href);
                const bytes = new Uint8Array(await answer.arrayBuffer());
                return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
            }"""
        )
        return base64.b64decode(encoded)
