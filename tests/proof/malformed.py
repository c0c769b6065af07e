"""Malformed inputs: answers as text, and files of knowledge, spoilt at random from sound ones."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from pyengine.reading.files import RawFiles, read_folder
from pyengine.wire import knowledge
from tests.support.people import mixed, sent

SMALL = Path(__file__).parents[1] / "knowledge" / "small"
Value = Any
ODD: tuple[Value, ...] = (
    *(None, True, False, 0, -1, 10**30, 1.5, float("1e308"), "", " ", "x" * 5000, "\x00", "\ud800", "é\u202e"),
    *([], {}, [[]], [None], [{}], {"": None}, {"id": "x"}, [1, 2, 3], ["a", "a"], {"a": {"b": {"c": {}}}}),
    "not-sure",
)
PIECES = (*'"{}[]:,-\\\n\x00é💥', "\\u", "\\ud800", "null", "NaN", "1e999")
MUCH = 90_000
LONG = (
    *(piece * (MUCH // len(piece)) for piece in ("[", "{", '{"a":', '"', "\\", "9", "-", " ")),
    *('"' + "a" * MUCH, '"' + "\\u0000" * (MUCH // 6) + '"', "[" + "1," * (MUCH // 2) + "1]", "x" * 100_001),
    *("", " ", "\ufeff{}"),
)


@lru_cache(maxsize=1)
def _sound_answers() -> list[dict[str, object]]:
    return [sent(knowledge(), person) for person in mixed(knowledge(), 40, seed=21)]


def texts(seed: int, number: int) -> Iterator[str]:
    """Yield texts that might be sent in place of answers: the long and the empty first, then ever other ones."""
    rng = random.Random(seed)
    yield from LONG[:number]
    ways: tuple[Callable[[random.Random], str], ...] = (_spoilt_text, _spoilt_shape, _spoilt_shape, _noise)
    for _ in range(number - len(LONG)):
        yield rng.choice(ways)(rng)


def _spoilt_text(rng: random.Random) -> str:
    """Return sound answers with pieces put in, taken out, or repeated."""
    text = json.dumps(rng.choice(_sound_answers()), ensure_ascii=rng.random() < 0.5)
    for _ in range(rng.randint(1, 4)):
        start = rng.randrange(len(text) + 1)
        end = min(len(text), start + rng.choice((0, 1, 2, 10, 200)))
        text = text[:start] + rng.choice((*PIECES, "", text[start:end] * 2)) + text[end:]
    return text


def _spoilt_shape(rng: random.Random) -> str:
    """Return answers of valid JSON in which some values, keys or lists are others."""
    value: Value = copy.deepcopy(rng.choice(_sound_answers()))
    for _ in range(rng.randint(1, 3)):
        spoil(value, rng)
    return json.dumps(value)


def _noise(rng: random.Random) -> str:
    return "".join(rng.choice((*PIECES, chr(rng.randrange(0x10FFFF)))) for _ in range(rng.randint(0, 60)))


def spoil(value: Value, rng: random.Random) -> None:
    """Change one thing somewhere within a value of tables and lists."""
    inside = value
    while True:
        keys = list(inside) if isinstance(inside, dict) else list(range(len(inside)))
        if not keys:
            break
        key = rng.choice(keys)
        deeper = isinstance(inside[key], dict | list) and inside[key]
        if deeper and rng.random() < 0.8:
            inside = inside[key]
            continue
        _change(inside, key, rng)
        return
    if isinstance(inside, dict):
        inside[rng.choice(("id", "x", ""))] = rng.choice(ODD)
    else:
        inside.append(rng.choice(ODD))


def _change(inside: Value, key: Value, rng: random.Random) -> None:
    way = rng.randrange(5)
    if way == 0:
        del inside[key]
    elif way == 1 and isinstance(inside, dict):
        inside[str(key) + rng.choice(("x", "-", ""))] = inside.pop(key)
    elif way == 2 and isinstance(inside, list):
        inside.insert(key, copy.deepcopy(inside[key]))
    elif way == 3 and isinstance(inside[key], str) and inside[key]:
        at = rng.randrange(len(inside[key]))
        inside[key] = inside[key][:at] + rng.choice(PIECES) + inside[key][at + 1 :]
    else:
        inside[key] = copy.deepcopy(rng.choice(ODD))


@lru_cache(maxsize=1)
def _sound_files() -> RawFiles:
    return read_folder(SMALL)


def files(seed: int, number: int) -> Iterator[RawFiles]:
    """Yield files of knowledge as parsed, each spoilt in one to three places; now and then one is gone."""
    rng = random.Random(seed)
    for _ in range(number):
        raw = copy.deepcopy(_sound_files())
        for _ in range(rng.randint(1, 3)):
            spoil(raw[rng.choice(list(raw))], rng)
        if rng.random() < 0.03:
            del raw[rng.choice(list(raw))]
        yield raw
