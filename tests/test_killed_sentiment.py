"""`sentiment FILE -o OUT` killed at random moments: a final run loses and repeats nothing, and memory stays flat."""

import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

LINES, SOAK_LINES = 6_000, 200_000
KILLS, SOAK_KILLS = 3, 20
BRANDS = ("Kalvento", "Termovika")
WORDS = ("a good pump", "bad news", "an ordinary day", "good service and bad weather", "nothing to tell")
GROWTH = 1.25  # of memory, between a file and one ten times as long


def _rows(count: int) -> Iterator[dict[str, object]]:
    choose = random.Random(count)
    for number in range(count):
        text = f"{choose.choice(BRANDS)}: {choose.choice(WORDS)}, {choose.randint(1, 99)} times. "
        row: dict[str, object] = {"text": text * choose.choice((1, 1, 1, 20)), "likes": choose.randint(0, 9)}
        if choose.random() < 0.5:
            row["target"] = choose.choice(BRANDS)
        if choose.random() < 0.7:
            row["id"] = f"post/{number}"
        yield row if choose.random() < 0.99 else {"id": number}


def _write(path: Path, count: int) -> Path:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in _rows(count))
    return path


def _start(source: Path, out: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.sentiment_process", str(source), str(out)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _run(source: Path, out: Path) -> int:
    """KiB held at most."""
    with _start(source, out) as process:
        told, errors = process.communicate(timeout=600)
    assert process.returncode == 1, errors  # for the lines without a text
    return int(told)


def _await_size(file: Path, size: float, process: "subprocess.Popen[str]") -> None:
    while _size(file) <= size and process.poll() is None:
        time.sleep(0.005)


def _size(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0


def _ends_the_same(folder: Path, lines: int, kills: int, seed: int) -> None:
    source = _write(folder / "in.jsonl", lines)
    start = time.monotonic()
    _run(source, folder / "undisturbed.jsonl")
    seconds = time.monotonic() - start
    expected = (folder / "undisturbed.jsonl").read_bytes()
    assert expected.count(b"\n") == lines
    chance, killed, cut = random.Random(seed), folder / "killed.jsonl", 0
    for number in range(kills):
        with _start(source, killed) as process:
            if number:  # once it has added up to half of what is missing, whatever this machine's speed
                done = _size(killed)
                _await_size(killed, done + chance.uniform(0, 0.5) * (len(expected) - done), process)
            else:  # wherever it is, and before it has begun, as likely as not
                time.sleep(chance.uniform(0, seconds / 2))
            process.kill()
            process.communicate()
        assert process.returncode in (-signal.SIGKILL, 1)
        written = killed.read_bytes() if killed.exists() else b""
        assert expected.startswith(written)
        cut += 0 < len(written) < len(expected)

    _run(source, killed)

    assert killed.read_bytes() == expected
    assert cut


@pytest.mark.slow
def test_a_run_killed_anywhere_is_taken_up_without_loss_or_repeats(tmp_path: Path) -> None:
    _ends_the_same(tmp_path, LINES, KILLS, seed=1)


@pytest.mark.soak
def test_twenty_kills_over_two_hundred_thousand_lines(tmp_path: Path) -> None:
    _ends_the_same(tmp_path, SOAK_LINES, SOAK_KILLS, seed=2)


@pytest.mark.soak
def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    less = _run(_write(tmp_path / "less.jsonl", SOAK_LINES // 10), tmp_path / "less.out")
    more = _run(_write(tmp_path / "more.jsonl", SOAK_LINES), tmp_path / "more.out")

    assert more < less * GROWTH
