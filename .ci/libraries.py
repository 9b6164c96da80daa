"""Install the libraries of a lock file, hashes checked, and show how far it is.

Each lock entry starts a line with its name; pip says `Collecting <name>` as it goes, which is
enough to count by. Everything else that pip says is kept back unless it fails.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path


def install(lock: Path) -> int:
    """Run pip on this lock file; returns pip's exit code."""
    total = len(re.findall(r"^[A-Za-z0-9]", lock.read_text("utf-8"), re.MULTILINE))
    command = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check"]
    command += ["--progress-bar", "off", "--require-hashes", "--requirement", str(lock)]
    said: list[str] = []
    done = 0
    live = sys.stdout.isatty()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as pip:
        assert pip.stdout is not None
        for line in pip.stdout:
            said.append(line)
            if line.startswith(("Collecting ", "Processing ", "Requirement already satisfied: ")):
                done += 1
                if live:
                    print(f"\r  python   {done}/{total} libraries", end="", flush=True)
            elif line.startswith("Installing collected packages") and live:
                print(f"\r  python   {done} libraries, installing", end="", flush=True)
    if live:
        print("\r", end="")
    if pip.returncode:
        print("".join(said))
    else:
        print(f"  python   {done} libraries of {lock.name}{' ' * 12}", flush=True)
    return pip.returncode


if __name__ == "__main__":
    sys.exit(install(Path(sys.argv[1])))
