"""A pytest session that collects once and then tries mutants, each in a fork of it."""

from __future__ import annotations

import gc
import importlib
import itertools
import os
import pkgutil
import resource
import signal
import sys
import tempfile
import time
import traceback
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

import msgspec
import pytest
from _pytest.runner import runtestprotocol

import desktop.rules
from tests.mutation.live import Loaded
from tests.mutation.mutants import ROOT, RULES, Mutant

#: Processor seconds that a fork has beside three times what its tests take; memory in bytes; seconds in all.
_EXTRA, _MEMORY, _WALL = 10, 6 << 30, 3600
#: So many calls of one function by one test are watched: more take long and hardly reach another line.
_WATCHED = 500
#: The signals that end a fork which runs away, and how pytest ends where a test or an import fails.
_LIMITS = (signal.SIGXCPU, signal.SIGKILL, signal.SIGALRM, signal.SIGSEGV, signal.SIGABRT)
_FAILED = (pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.INTERRUPTED)
#: What a fork ends with where it could not try its mutant.
_BROKEN = 99


class Reached(msgspec.Struct, frozen=True):
    """What one test reached: seconds it took while it was watched, and lines by file."""

    seconds: float
    lines: dict[str, list[int]]


class Outcome(msgspec.Struct, frozen=True):
    """How a mutant ended: the test that failed, a limit it ran into, or neither: it survived."""

    killed: bool
    by: str
    tests: int
    seconds: float


class Job(NamedTuple):
    """A fork that tries one mutant."""

    mutant: Mutant
    tests: int
    pipe: int
    started: float


class Campaign:
    """The plugin: watches the tests that are not known yet, then tries mutants and tells how each ended."""

    def __init__(
        self,
        mutants: Iterable[Mutant],
        known: dict[str, Reached],
        kills: Counter[tuple[str, str]],
        learned: Callable[[dict[str, Reached]], None],
        told: Callable[[Mutant, Outcome], None],
        jobs: int,
        budget: float,
    ) -> None:
        self.mutants, self.known, self.learned, self.told = list(mutants), known, learned, told
        self.kills, self.jobs, self.budget = kills, jobs, budget

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """In place of running the tests."""
        session.config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]
        for module in pkgutil.walk_packages(desktop.rules.__path__, "desktop.rules."):
            importlib.import_module(module.name)
        unknown = [item for item in session.items if item.nodeid not in self.known]
        for _, items in itertools.groupby(unknown, lambda item: item.path):
            self._watch(list(items))
        loaded = Loaded(RULES)
        gc.collect()
        gc.freeze()
        self._try_all(session.items, loaded)
        return True

    def _watch(self, items: list[pytest.Item]) -> None:
        """Run tests in a fork, so that this process stays as it was, and learn what they reach."""
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            _leave(lambda: _sent(write, {item.nodeid: watched(item) for item in items}))
        os.close(write)
        with os.fdopen(read, "rb") as pipe:
            found = msgspec.json.decode(pipe.read() or b"null", type=dict[str, Reached] | None)
        os.waitpid(child, 0)
        if found is None:
            raise pytest.UsageError("a test fails without any change: mend it first")
        self.known.update(found)
        self.learned(found)

    def _try_all(self, items: list[pytest.Item], loaded: Loaded) -> None:
        waiting, running = self.mutants[::-1], dict[int, Job]()
        while waiting or running:
            while waiting and len(running) < self.jobs:
                mutant = waiting.pop()
                chosen = self._chosen(mutant, items)
                read, write = os.pipe()
                child = os.fork()
                if child == 0:
                    os.close(read)
                    _leave(lambda: _sent(write, self._failing(mutant, chosen, loaded)))  # noqa: B023
                os.close(write)
                running[child] = Job(mutant, len(chosen), read, time.monotonic())
            child, status = os.wait()
            if child in running:
                job = running.pop(child)
                outcome = _ended(job, status)
                self.kills[job.mutant.path, outcome.by] += 1
                self.told(job.mutant, outcome)

    def _chosen(self, mutant: Mutant, items: list[pytest.Item]) -> list[pytest.Item]:
        """The tests that reach a change, the fastest up to the seconds that a mutant may take.

        Those that killed others of its file go first.
        """
        first, last = mutant.lines
        found = []
        for item in items:
            lines = self.known[item.nodeid].lines.get(mutant.path, [])
            if bisect_right(lines, last) > bisect_left(lines, first) if mutant.live else lines:
                found.append(item)
        found.sort(key=lambda item: self.known[item.nodeid].seconds)
        sums = itertools.accumulate(self.known[item.nodeid].seconds for item in found)
        affordable = found[: sum(seconds <= self.budget for seconds in sums)]
        return sorted(affordable, key=lambda item: -self.kills[mutant.path, item.nodeid])

    def _failing(self, mutant: Mutant, chosen: Sequence[pytest.Item], loaded: Loaded) -> str | None:
        """The first test that fails with the change in place."""
        seconds = sum(self.known[item.nodeid].seconds for item in chosen)
        limit(int(3 * seconds) + _EXTRA)
        if not mutant.live and chosen:
            go_cold([item.nodeid for item in chosen], mutant)
        if chosen and not loaded.put(mutant):
            raise LookupError(mutant.id)
        for item, after in itertools.zip_longest(chosen, chosen[1:]):
            if not passes(item, after):
                return item.nodeid
        return None


def watched(item: pytest.Item) -> Reached:
    """Run a test and note the lines of the rules that it reaches; it must pass."""
    lines: dict[str, set[int]] = {}
    calls: Counter[int] = Counter()
    prefix = str(RULES)

    def enter(frame: FrameType, event: str, argument: Any) -> Any:
        code = frame.f_code
        calls[id(code)] += 1
        if calls[id(code)] > _WATCHED or not code.co_filename.startswith(prefix):
            return None
        reached = lines.setdefault(code.co_filename, set())

        def step(frame: FrameType, event: str, argument: Any) -> Any:
            reached.add(frame.f_lineno)
            return step

        return step(frame, event, argument)

    started = time.process_time()
    sys.settrace(enter)
    passed = passes(item, None)
    sys.settrace(None)
    if not passed:
        raise AssertionError(item.nodeid)
    found = {Path(name).relative_to(ROOT).as_posix(): sorted(each) for name, each in lines.items()}
    return Reached(round(time.process_time() - started, 4), found)


def passes(item: pytest.Item, after: pytest.Item | None) -> bool:
    """Run one test."""
    reports = runtestprotocol(item, log=False, nextitem=after)
    return not any(report.failed for report in reports)


def limit(seconds: int) -> None:
    """End this process where it runs away."""
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    signal.alarm(_WALL)


def go_cold(names: list[str], mutant: Mutant) -> None:
    """Go on as a new program that imports the changed module; its exit status tells what came out."""
    with tempfile.NamedTemporaryFile(delete=False) as file:
        file.write(msgspec.json.encode((mutant, names)))
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    os.execv(sys.executable, [sys.executable, "-B", "-m", "tests.mutation.process", file.name])


def _leave(work: Callable[[], None]) -> None:
    """Do the work of a fork and end it without the farewells of the session that it was forked from."""
    try:
        work()
        os._exit(0)
    except BaseException:
        traceback.print_exc()
        os._exit(_BROKEN)


def _sent(pipe: int, value: object) -> None:
    with os.fdopen(pipe, "wb") as file:
        file.write(msgspec.json.encode(value))


def _ended(job: Job, status: int) -> Outcome:
    with os.fdopen(job.pipe, "rb") as pipe:
        told = pipe.read()
    seconds = round(time.monotonic() - job.started, 2)
    code = os.waitstatus_to_exitcode(status)
    by: str | None = msgspec.json.decode(told) if told else None
    if -code in _LIMITS:
        by = "a limit of time or memory"
    elif code in _FAILED:
        by = "a new process"
    elif code:
        raise RuntimeError(f"{job.mutant.id}: {code}")
    return Outcome(by is not None, by or "", job.tests, seconds)
