"""The pictures of the guides, taken from a running exam: they cannot show what is no longer there.

A performance with its three robots is set on a folder that goes away; one browser visits it in the
order of an exam and writes `docs/images/*.png`. `COMPTOIR_CHROMIUM` names the browser.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from grader_ui.demo.performance import Performance, giving_way, perform
from grader_ui.demo.robot_examiner import RobotExaminer
from grader_ui.demo.scenario import EXAMINER, Scenario, subject_folder
from grader_ui.demo.unattended import free_port
from grader_ui.exports.documents import evaluation_sheet_png
from grader_ui.exports.sheets import evaluation_sheet
from sandbox.errors import PlatformFailure
from sandbox.exam.candidate import CandidateState
from sandbox.runtimes.port import Site
from sandbox.services.close_site import is_closed
from sandbox.services.view_sitting import view_sitting
from sandbox.settings import Settings

IMAGES = Path(__file__).parent / "images"
LAPTOP, PHONE = (1366, 768), (390, 844)
COLOURS = 256
MINUTES, PAUSE_SECONDS, PATIENCE_SECONDS = 30.0, 5.0, 420.0
ONLINE_AFTER = 6  # steps of the whole part until its product is online
SLOW_MS = 60_000
QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
TASK_PRODUCT, SHOWN_PRODUCT = "PLU-PON-ENF", "PLU-VESTE"
SHOWN_ARTICLE = "gr-34-trois-jours-autour-de-lorient"


@dataclass
class Studio:
    """The exam that plays, the browser that looks at it, the people whose windows are open."""

    performance: Performance
    browser: Browser
    windows: dict[str, BrowserContext] = field(default_factory=dict)

    def page(self, owner: str, size: tuple[int, int] = LAPTOP) -> Page:
        """A new tab of somebody's browser: one browser per person, as in a room."""
        key = f"{owner} {size}"
        if key not in self.windows:
            width, height = size
            self.windows[key] = self.browser.new_context(
                viewport={"width": width, "height": height},
                locale="fr-FR",
                timezone_id="Europe/Paris",
                reduced_motion="reduce",
            )
        page = self.windows[key].new_page()
        page.set_default_timeout(SLOW_MS)
        return page

    def until(self, reached: Callable[[], bool], what: str) -> None:
        """Wait for a state of the exam. Raises `PlatformFailure` when it does not come."""
        for _ in range(int(PATIENCE_SECONDS / 0.2)):
            if reached():
                return
            self.performance.ended.wait(0.2)
        raise PlatformFailure(f"L’épreuve n’avance plus : {what}.")

    def states(self) -> set[CandidateState]:
        """Where the three candidates stand."""
        stage = self.performance.stage
        return {one.state for one in view_sitting(stage.room, stage.sitting.id).candidates}


def main() -> int:
    """Take every picture. Raises any `ComptoirError` of the exam."""
    IMAGES.mkdir(exist_ok=True)
    with studio() as here:
        desk_door(here)
        console = console_of(here)
        start(here, console)
        follow(here, console)
        paper(here)
        work(here, console)
        shop(here)
        showcase(here)
        grade(here, console)
        sign(here, console)
    return 0


@contextmanager
def studio() -> Iterator[Studio]:
    """Set the stage on a folder of its own; everything ends with it."""
    with tempfile.TemporaryDirectory(prefix="comptoir-") as folder:
        scenario = Scenario(
            data=Path(folder) / "demo",
            cache=Settings.from_environment().data / "cache",
            subject=subject_folder("B-2027-A"),
            minutes=MINUTES,
            port=free_port(),
        )
        with perform(scenario) as performance, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=os.environ.get("COMPTOIR_CHROMIUM"), args=list(QUIET)
            )
            try:
                yield Studio(performance, browser)
            finally:
                browser.close()


def keep(name: str, picture: bytes) -> None:
    """Write a picture in few colours: below 250 kB, and readable."""
    path = IMAGES / f"{name}.png"
    full = Image.open(io.BytesIO(picture)).convert("RGB")
    full.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"  {path.name:<28} {path.stat().st_size // 1024:>4} kB")


def colours(picture: bytes) -> int:
    """How many colours a picture has: a frame that is not painted yet has two or three."""
    return len(Image.open(io.BytesIO(picture)).convert("RGB").getcolors(1 << 24) or ())


def shoot(page: Page, name: str) -> None:
    """The page as a person sees it, once its pictures and fonts are there."""
    page.wait_for_load_state("load")
    page.evaluate("document.fonts.ready")
    keep(name, page.screenshot())


def desk_door(here: Studio) -> None:
    """The desk before anybody signs in."""
    stage = here.performance.stage
    page = here.page("candidat")
    page.goto(stage.desk_url(stage.sitting.candidates[1]))
    shoot(page, "bureau-connexion")
    page.close()


def console_of(here: Studio) -> Page:
    """The console, signed in."""
    stage = here.performance.stage
    page = here.page("examinateur")
    page.goto(stage.console_url)
    page.get_by_label("Identifiant").fill(EXAMINER)
    page.get_by_label("Mot de passe").fill(stage.password)
    page.get_by_role("button", name="Ouvrir la console").click()
    expect(page.get_by_text("en direct")).to_be_visible(timeout=SLOW_MS)
    return page


def start(here: Studio, console: Page) -> None:
    """Three robots sit down; one button starts them."""
    here.performance.call_robots(giving_way, PAUSE_SECONDS)
    here.until(lambda: here.states() == {CandidateState.READY}, "les robots ne sont pas prêts")
    console.get_by_role("button", name="Démarrer tous").click()
    here.until(lambda: here.states() == {CandidateState.RUNNING}, "l’épreuve ne démarre pas")


def follow(here: Studio, console: Page) -> None:
    """The lanes while work comes in."""
    here.until(lambda: all(robot.done >= 4 for robot in here.performance.robots), "aucun acte")
    shoot(console, "console-suivi")


def work(here: Studio, console: Page) -> None:
    """The work of the first candidate beside its question, one key away."""
    here.until(lambda: here.performance.robots[0].done >= ONLINE_AFTER, "la fiche reste hors ligne")
    console.keyboard.press("t")
    frame = console.frame_locator("#travail iframe.work-frame")
    expect(frame.locator("h1").first).to_be_visible(timeout=SLOW_MS)
    place = console.locator("#travail iframe.work-frame")
    here.until(lambda: colours(place.screenshot()) > 50, "la page n’est pas peinte")
    shoot(console, "console-travail")


def paper(here: Studio) -> None:
    """A person takes the second seat from its robot and reads the paper."""
    stage = here.performance.stage
    seat = stage.sitting.candidates[1]
    page = here.page("candidat")
    page.goto(stage.desk_url(seat))
    page.get_by_label("Numéro de candidat").fill(seat.candidate.number)
    page.get_by_label("Code", exact=True).fill(seat.code)
    page.get_by_label("J’ai lu l’information ci-contre.").check()
    page.get_by_role("button", name="Continuer").click()
    confirm = page.get_by_role("button", name="Oui, c’est moi")
    heading = page.get_by_role("heading", name="Travail demandé")
    expect(confirm.or_(heading).first).to_be_visible(timeout=SLOW_MS)
    if confirm.count():
        confirm.click()
    expect(heading).to_be_visible(timeout=SLOW_MS)
    shoot(page, "bureau-copie")


def shop(here: Studio) -> None:
    """The shop as the public sees it, and the sheet that the first question is about."""
    site = site_of(here)
    product = row_of(site, "product", reference=SHOWN_PRODUCT)["public_path"]
    for size, suffix in ((LAPTOP, ""), (PHONE, "-telephone")):
        page = visit(here, site, "boutique", "/boutique", size)
        shoot(page, f"boutique-accueil{suffix}")
        page.goto(f"{site.url}{product}")
        shoot(page, f"boutique-produit{suffix}")
        page.close()
    sheet = row_of(site, "product", reference=TASK_PRODUCT)["admin_path"]
    page = visit(here, site, "boutique", sheet)
    expect(page.get_by_role("tab").first).to_be_visible(timeout=SLOW_MS)
    shoot(page, "boutique-fiche")
    page.close()


def showcase(here: Studio) -> None:
    """The showcase as the public sees it, and its block editor."""
    site = site_of(here)
    article = row_of(site, "post", slug=SHOWN_ARTICLE)
    for size, suffix in ((LAPTOP, ""), (PHONE, "-telephone")):
        page = visit(here, site, "vitrine", "/", size)
        shoot(page, f"vitrine-accueil{suffix}")
        page.goto(f"{site.url}{article['public_path']}")
        shoot(page, f"vitrine-article{suffix}")
        page.close()
    page = visit(here, site, "vitrine", article["admin_path"])
    shoot(page, "vitrine-editeur")
    page.close()


def site_of(here: Studio) -> Site:
    """The second candidate's site, which no robot works on any more."""
    stage = here.performance.stage
    name = f"site-{stage.sitting.candidates[1].id}"
    return next(one for one in stage.runtime.list() if one.name == name)


def row_of(site: Site, noun: str, **wanted: str) -> dict[str, str]:
    """The row of a state view with these values."""
    rows = site.door.view(noun)
    return next(row for row in rows if all(row[name] == value for name, value in wanted.items()))


def visit(here: Studio, site: Site, face: str, path: str, size: tuple[int, int] = LAPTOP) -> Page:
    """A tab signed in on a face's administration, then led to a path."""
    page = here.page("site", size)
    page.goto(site.url + site.door.access_path(face))
    page.goto(site.url + path)
    return page


def grade(here: Studio, console: Page) -> None:
    """The first candidate ends; the grid, row by row across the three."""
    stage = here.performance.stage
    first = stage.sitting.candidates[0].id
    here.until(lambda: is_closed(stage.room, stage.sitting.id, first), "le premier ne finit pas")
    examiner = RobotExaminer(stage)
    examiner.sign_in()
    examiner.grade(first)
    examiner.conclude(first)
    examiner.close()
    console.reload()
    expect(console.get_by_text("en direct")).to_be_visible(timeout=SLOW_MS)
    console.keyboard.press("l")
    console.keyboard.press("ArrowRight")
    for digit in (3, 4, 3, 2):
        console.keyboard.press(f"Digit{digit}")
        console.keyboard.press("ArrowDown")
    console.keyboard.press("ArrowUp")
    expect(console.locator("#vue-lignes .write[data-state=saved]").nth(3)).to_be_attached()
    shoot(console, "console-lignes")


def sign(here: Studio, console: Page) -> None:
    """The signed sheet, on the console and on paper."""
    console.keyboard.press("ArrowLeft")
    console.keyboard.press("g")
    expect(console.locator("#fiche").get_by_text("Fiche signée")).to_be_visible(timeout=SLOW_MS)
    shoot(console, "console-grille")
    stage = here.performance.stage
    sheet = evaluation_sheet(stage.room, stage.sitting.candidates[0].id)
    keep("fiche-evaluation", evaluation_sheet_png(sheet, stage.room.settings.timezone))


if __name__ == "__main__":
    sys.exit(main())
