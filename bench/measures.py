"""Small measures shared by the benches: percentiles, memory, parallel first answers."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Line:
    """One line of the report: what was measured, ours, the floor's, the aim, in `unit`."""

    what: str
    ours: float
    floor: float | None
    aim: float | None
    unit: str

    def shown(self) -> str:
        """The line as printed: value, floor, ratio, aim and whether it is met."""
        floor = f"{self.floor:9.1f}" if self.floor is not None else "        –"
        ratio = f"x{self.ours / self.floor:5.1f}" if self.floor else "      "
        aim = f"{self.aim:7.0f}" if self.aim is not None else "      –"
        met = "" if self.aim is None else ("tenu" if self.ours <= self.aim else "MANQUÉ")
        return f"{self.what:<44}{self.ours:9.1f}{floor} {ratio} {aim} {self.unit:<4} {met}"


def p95(values: Sequence[float]) -> float:
    """The 95th percentile."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]


def pss_mb(pid: int) -> float:
    """Proportional set size of a process in megabytes: its own memory plus its share."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError(f"no Pss for {pid}")


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def all_at_once(work: Sequence[Callable[[], object]], threads: int = 8) -> float:
    """How long it takes to do all of them, several at a time."""
    with ThreadPoolExecutor(threads) as pool:
        return seconds(lambda: list(pool.map(lambda one: one(), work)))
