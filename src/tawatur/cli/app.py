"""first cut"""

from __future__ import annotations

import time
from pathlib import Path

import click

from tawatur.config import Config, load


@click.group()
def app() -> None:
    """Tawatur."""


@app.command("run")
@click.argument("paths", nargs=-1)
@click.option("--into", required=True)
@click.option("--jobs", default=0)
@click.option("--fast", is_flag=True)
@click.option("--quiet", is_flag=True)
def run_(paths: tuple[str, ...], into: str, jobs: int, fast: bool, quiet: bool) -> None:
    from tawatur.run import Work, run
    from tawatur.run.engine import InThisProcess
    from tawatur.run.local import LocalWorkers
    from tawatur.store import open_store

    config = Config(jobs=jobs, fast=fast)
    engine = InThisProcess() if config.workers() == 1 else LocalWorkers(config.workers())
    store = open_store(Path(into), write=True, purpose="run")
    try:
        tally = run(Work(store=store, engine=engine, config=config, sources=paths))
    finally:
        store.close()
    click.echo(str(tally))
    raise SystemExit(tally.exit_code)


@app.command("export")
@click.argument("case")
@click.option("--format", "kind", default="record")
@click.argument("folder")
def export_(case: str, kind: str, folder: str) -> None:
    from tawatur.store import open_store
    from tawatur.tell.record import export

    store = open_store(Path(case))
    export(list(store.readings()), store.case(), Path(folder))
