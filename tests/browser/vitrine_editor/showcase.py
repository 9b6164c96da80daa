"""Page object of the showcase: a candidate finds things by role and label."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

AXE = Path(__file__).parents[3] / "node_modules" / "axe-core" / "axe.min.js"
Reader = Callable[[str], list[dict[str, Any]]]


@dataclass
class Showcase:
    """A browser on a showcase; `read` gives the rows of a state view."""

    page: Page
    address: str
    read: Reader

    def open(self, path: str) -> None:
        """Go to an address of the site."""
        self.page.goto(self.address + path)

    def sign_in(self, password: str) -> None:
        """As the candidate."""
        self.open("/connexion")
        self.page.get_by_label("Identifiant").fill("candidat")
        self.page.get_by_label("Mot de passe").fill(password)
        self.page.get_by_role("button", name="Se connecter").click()

    def go(self, *entries: str) -> None:
        """Follow the entries of the menu of the administration."""
        menu = self.page.get_by_role("navigation", name="Menu de l’administration")
        for entry in entries:
            named = re.compile(rf"^{re.escape(entry)}( \d+ en attente)?$")
            menu.get_by_role("link", name=named).first.click()

    def press(self, name: str) -> None:
        """A button by its name."""
        self.page.get_by_role("button", name=name, exact=True).click()

    def row(self, noun: str, **wanted: Any) -> dict[str, Any]:
        """The only row of a view with these values."""
        (found,) = [r for r in self.read(noun) if all(r[k] == v for k, v in wanted.items())]
        return found

    def said(self, words: str) -> None:
        """The screen says that it is done."""
        expect(self.page.locator(".notices")).to_contain_text(words)

    def add_block(self, words: str) -> Locator:
        """Find a block in the inserter by a French word; the new block is selected."""
        self.page.get_by_role("button", name="Ajouter un bloc").last.click()
        dialog = self.page.get_by_role("dialog", name="Ajouter un bloc")
        dialog.get_by_role("searchbox").fill(words)
        self.page.keyboard.press("Enter")
        return self.page.locator("[data-block].is-selected")

    def choose_picture(self, words: str) -> None:
        """In the open library, search and take the first picture."""
        dialog = self.page.get_by_role("dialog", name="Médiathèque")
        dialog.get_by_role("searchbox").fill(words)
        tiles = dialog.locator("[data-file]")
        expect(tiles).to_have_count(1)
        tiles.first.click()

    def publish(self) -> None:
        """Publier, then confirm in the pre-publish panel."""
        self.press("Publier")
        dialog = self.page.get_by_role("dialog", name="Prêt à publier")
        dialog.get_by_role("button", name="Publier").click()

    def accessible(self) -> None:
        """axe finds nothing serious or critical on what is shown now."""
        self.page.evaluate(AXE.read_text("utf-8"))
        found = self.page.evaluate("async () => (await axe.run()).violations")
        bad = [
            (v["id"], v["nodes"][0]["html"])
            for v in found
            if v["impact"] in ("serious", "critical")
        ]
        assert not bad, json.dumps(bad, ensure_ascii=False)
