"""`make bench`: each figure beside its floor, measured in the same run."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from datetime import date
from pathlib import Path

from bench.live import bench_live
from bench.measures import Line
from bench.sites import bench_sites, folder_of_bench
from sandbox.runtimes.port import GoldenRequest
from sandbox.runtimes.process import ProcessRuntime


def main() -> int:
    """Print every line; the exit code says whether all of it could be measured."""
    print(
        f"{platform.system()} {platform.release()}, {os.cpu_count()} cœurs, "
        f"Python {sys.version.split()[0]}"
    )
    print(f"{'mesure':<44}{'nous':>9}{'plancher':>9} {'ratio':>6} {'but':>7}")
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        runtime = ProcessRuntime(Path(folder), cache=folder_of_bench())
        try:
            golden = runtime.prepare(GoldenRequest(date(2027, 5, 18)))
            for line in bench_sites(runtime, golden):
                _show(line)
            for line in bench_live(Path(folder) / "live", folder_of_bench()):
                _show(line)
        finally:
            runtime.close()
    return 0


def _show(line: Line) -> None:
    print(line.shown(), flush=True)


if __name__ == "__main__":
    sys.exit(main())
