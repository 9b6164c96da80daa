"""The console as a person uses it: found by role and label."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.browser.console.stage import LOGIN, PASSWORD, Stage


@dataclass
class ConsolePage:
    """The sitting's page in one browser tab."""

    page: Page
    stage: Stage

    def open(self, *, password: str = PASSWORD) -> ConsolePage:
        """Sign in, which leads to the only sitting."""
        self.page.goto(self.stage.console)
        self.page.get_by_label("Identifiant").fill(LOGIN)
        self.page.get_by_label("Mot de passe").fill(password)
        self.page.get_by_role("button", name="Ouvrir la console").click()
        return self

    def ready(self) -> ConsolePage:
        """Wait for the live channel."""
        expect(self.page.get_by_text("en direct")).to_be_visible()
        return self

    def lane(self, rank: int = 0) -> Locator:
        return self.page.locator(f".lane[data-lane='{self.stage.ids[rank]}']")

    def feed(self, rank: int = 0) -> Locator:
        return self.page.locator(f"[data-feed='{self.stage.ids[rank]}']")

    def view(self, name: str) -> None:
        self.page.get_by_role("navigation", name="Vues").get_by_role("button", name=name).click()

    def levels(self, row: str, rank: int = 0) -> Locator:
        """The levels of a row in the view across candidates."""
        target = f"level:{self.stage.ids[rank]}:{row}"
        return self.page.locator(f"#vue-lignes [data-target='{target}']")

    def expect_level(self, row: str, level: str, rank: int = 0) -> None:
        button = self.levels(row, rank).get_by_role("radio", name=level, exact=True)
        expect(button).to_have_attribute("aria-checked", "true")

    def expect_state(self, row: str, state: str, rank: int = 0) -> None:
        expect(self.levels(row, rank).locator(".write")).to_have_attribute("data-state", state)
