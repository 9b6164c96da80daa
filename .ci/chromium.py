"""Find a Chromium for the browser tests, and fetch one where there is none.

In order: the one that `COMPTOIR_CHROMIUM` names, the machine's, the one that Playwright keeps.
Asked to `--install`, it takes the distribution's (root on Debian), else Playwright's. It prints
the path.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")


def find() -> Path | None:
    """The Chromium to drive, None when there is none yet.

    Raises SystemExit when COMPTOIR_CHROMIUM names something that cannot be run: what a person
    asked for is never replaced in silence.
    """
    named = os.environ.get("COMPTOIR_CHROMIUM")
    if named:
        if not os.access(named, os.X_OK):
            raise SystemExit(f"COMPTOIR_CHROMIUM: {named} cannot be run")
        return Path(named)
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return Path(path)
    return from_playwright()


def from_playwright() -> Path | None:
    """The build that Playwright installed for itself, if it did."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.exists() else None


def install() -> None:
    """Fetch one: from the distribution when root on Debian, else through Playwright."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (
            ["apt-get", "update", "-qq"],
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
        ):
            done = subprocess.run(command, env=environment, stdout=sys.stderr, check=False)
        if done.returncode == 0:
            return
    subprocess.run(
        [sys.executable, "-m", "playwright", "install", "chromium"], stdout=sys.stderr, check=True
    )


def main() -> None:
    """Print the path of a Chromium; with --install, make sure that there is one."""
    path = find()
    if path is None and "--install" in sys.argv[1:]:
        print("  chromium none here, fetching one", file=sys.stderr, flush=True)
        install()
        path = find()
    if path is None:
        raise SystemExit("No Chromium found: install one or set COMPTOIR_CHROMIUM.")
    print(path)


if __name__ == "__main__":
    main()
