"""A slower processor: every thread of the browser's page processes runs a part of the time only.

The protocol's own switch slows the page's main thread and leaves its workers as they are, which would flatter
whoever works in one. So the page processes are stopped and continued in short turns (Linux only).
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

TURN_SECONDS = 0.004
LOOK_EVERY_SECONDS = 0.2
PROCESSES = Path("/proc")


def _command(process: int) -> str:
    with suppress(OSError):
        return (PROCESSES / str(process) / "cmdline").read_text(encoding="utf-8", errors="replace")
    return ""


def _status(process: int) -> list[str]:
    with suppress(OSError):
        status = (PROCESSES / str(process) / "stat").read_text(encoding="utf-8", errors="replace")
        return status.rpartition(")")[2].split()
    return ["?", *["0"] * 20]  # it has ended


def _parent(process: int) -> int:
    return int(_status(process)[1])


def processor_seconds(profile: Path) -> float:
    """Return how much processor time the page processes of the browser with this profile have used."""
    ticks = sum(int(tick) for process in page_processes(profile) for tick in _status(process)[11:13])
    return ticks / os.sysconf("SC_CLK_TCK")


def page_processes(profile: Path) -> list[int]:
    """Return the processes that run pages for the browser with this profile."""
    numbers = [int(entry.name) for entry in PROCESSES.iterdir() if entry.name.isdigit()]
    commands = {number: _command(number) for number in numbers}
    roots = {n for n, said in commands.items() if f"--user-data-dir={profile}" in said and "--type=" not in said}
    return [n for n in numbers if "--type=renderer" in commands[n] and _descends(n, roots)]


def _descends(process: int, roots: set[int]) -> bool:
    while process > 1:
        if process in roots:
            return True
        process = _parent(process)
    return False


def _send(processes: list[int], what: signal.Signals) -> None:
    for process in processes:
        with suppress(ProcessLookupError):
            os.kill(process, what)


def _turns(profile: Path, times: int, done: threading.Event) -> None:
    looked, processes, owed = 0.0, list[int](), 0.0
    while not done.is_set():
        if time.perf_counter() - looked > LOOK_EVERY_SECONDS:
            processes, looked = page_processes(profile), time.perf_counter()
        began = time.perf_counter()
        time.sleep(TURN_SECONDS)
        owed += (time.perf_counter() - began) * (times - 1)  # a turn that lasted longer is paid for
        _send(processes, signal.SIGSTOP)
        began = time.perf_counter()
        time.sleep(max(0.0, owed))
        owed -= time.perf_counter() - began
        _send(processes, signal.SIGCONT)


@contextmanager
def slowed(profile: Path, times: int) -> Iterator[None]:
    """Let the pages of the browser with this profile run one part in so many of the time."""
    if times == 1:
        yield
        return
    done = threading.Event()
    thread = threading.Thread(target=_turns, args=(profile, times, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
        _send(page_processes(profile), signal.SIGCONT)
