"""What git tracks or would track: the files that the rules of the tree are checked on."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("grader_ui", "reference_site", "sandbox", "subject_builder")


def tracked_files() -> list[Path]:
    """Paths relative to the root, ignored ones left out, new ones included."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    names = {name for name in listing.split("\0") if name}
    return sorted(Path(name) for name in names if (ROOT / name).is_file())


def python_files() -> list[Path]:
    """The Python files among them."""
    return [path for path in tracked_files() if path.suffix == ".py"]
