"""Sites: time until 3 and 30 answer, memory of each, p95 of public pages."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import httpx

from bench.floors import forked_bare_sites
from bench.measures import Line, all_at_once, p95, pss_mb, seconds
from sandbox.observation.hosts import client_for
from sandbox.runtimes.port import Golden, Site, SiteSpec
from sandbox.runtimes.process import ProcessRuntime

REQUESTS = 150


def bench_sites(runtime: ProcessRuntime, golden: Golden) -> Iterator[Line]:
    """All lines about sites."""
    for count, aim in ((3, 150.0), (30, 1500.0)):
        sites: list[Site] = []
        start = partial(_start_into, sites, runtime, golden)
        ours = all_at_once([start] * count)
        floor = seconds(partial(_bare, count))
        yield Line(f"{count} sites répondent", ours * 1000, floor * 1000, aim, "ms")
        if count == 30:
            yield _memory(sites)
        else:
            yield from _pages(sites[0])
        for site in sites:
            runtime.stop(site.name, discard=True)


def _start_into(sites: list[Site], runtime: ProcessRuntime, golden: Golden) -> None:
    sites.append(_ready(runtime, golden))


def _ready(runtime: ProcessRuntime, golden: Golden) -> Site:
    name = f"site-{secrets.token_hex(5)}"
    site = runtime.start(
        SiteSpec(name, f"{name}.localhost", golden, seat_bound=False, waiting=False)
    )
    site.door.health()
    return site


def _bare(count: int) -> None:
    with forked_bare_sites(count) as children:
        for _, port in children:
            while True:
                try:
                    httpx.get(f"http://127.0.0.1:{port}/")
                    break
                except httpx.ConnectError:
                    continue


def _memory(sites: list[Site]) -> Line:
    for site in sites:
        client_for(site.url).get("/boutique")
    ours = [pss_mb(site.door.health().pid) for site in sites]
    with forked_bare_sites(30) as children:
        for _, port in children:
            httpx.get(f"http://127.0.0.1:{port}/")
        floor = [pss_mb(pid) for pid, _ in children]
    return Line(
        "mémoire par site, 30 sites (PSS, moyenne)", sum(ours) / 30, sum(floor) / 30, 30, "Mo"
    )


def _pages(site: Site) -> Iterator[Line]:
    product = next(row for row in site.door.view("product") if row["online"])
    client = client_for(site.url)
    with forked_bare_sites(1) as ((_, port),):
        bare = httpx.Client(base_url=f"http://127.0.0.1:{port}")
        paths = {
            "accueil de la vitrine, p95": "/",
            "accueil de la boutique, p95": "/boutique",
            "page produit, p95": product["public_path"],
        }
        for what, path in paths.items():
            ours = p95([_get(client, path) for _ in range(REQUESTS)][10:])
            floor = p95([_get(bare, "/") for _ in range(REQUESTS)][10:])
            yield Line(what, ours * 1000, floor * 1000, 30, "ms")


def _get(client: httpx.Client, path: str) -> float:
    began = time.perf_counter()
    answer = client.get(path, follow_redirects=True)
    if answer.status_code != 200:
        raise RuntimeError(f"{path}: {answer.status_code}")
    return time.perf_counter() - began


def folder_of_bench() -> Path:
    """Where the bench keeps its golden states between runs."""
    return Path(__file__).parents[1] / ".cache" / "bench"
