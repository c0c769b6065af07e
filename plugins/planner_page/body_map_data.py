"""Reads which places on the picture stand for which answers, and finds every fault of that at once."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.planner_page.body_map_places import NAMES, SIDES
from pyengine.model import Knowledge, Question

FILE = Path(__file__).with_name("body_map.toml")
KEYS = ("places", "no-place")


class BodyMapError(ValueError):
    """A body map that cannot be printed; `faults` holds every fault found, one line each."""

    def __init__(self, faults: Sequence[str]) -> None:
        """Keep the faults and show them one a line."""
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyMap:
    """The picture of one question: the places of each answer that has any."""

    question: str
    many: bool
    places: Mapping[str, tuple[str, ...]]

    def drawn(self) -> tuple[str, ...]:
        """Every place on this picture, once, in the order of the answers."""
        return tuple(dict.fromkeys(place for places in self.places.values() for place in places))

    def marks_both_sides(self) -> bool:
        """Whether one press marks a place on both sides of the body."""
        pairs = (places for places in self.places.values() for place in places if _mirrored(place) in places)
        return self.many and any(pairs)


def _mirrored(place: str) -> str | None:
    """The same place on the other side; none for a place on the middle line."""
    side, _, name = place.partition("-")
    return f"{SIDES[1 - SIDES.index(side)]}-{name}" if side in SIDES else None


def read_body_maps(knowledge: Knowledge, file: Path = FILE) -> Mapping[str, BodyMap]:
    """Return the map of each question that has one. Raises `BodyMapError` with every fault of the file."""
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BodyMapError([f"{file.name} › file: is not readable as TOML; {error}"]) from error
    faults: list[str] = []
    maps = {}
    for question, table in tables.items():
        if question not in knowledge.questions:
            faults.append(f"{file.name} › {question}: is not a question; {_near(question, knowledge.questions)}")
        elif not isinstance(table, dict):
            faults.append(f"{file.name} › {question}: found {table!r}; a table, [{question}.places], would be right")
        else:
            reading = _Reading(f"{file.name} › {question}", knowledge.questions[question], faults)
            maps[question] = reading.map(table)
    if faults:
        raise BodyMapError(faults)
    return maps


class _Reading:
    """One question's part of the file."""

    def __init__(self, at: str, question: Question, faults: list[str]) -> None:
        self.at, self.question, self.faults = at, question, faults
        self.answers = [answer.id for answer in question.answers]

    def map(self, table: Mapping[str, object]) -> BodyMap:
        for key in table:
            if key not in KEYS:
                self.faults.append(f"{self.at}.{key}: is not a known key; {_near(key, KEYS)}")
        places = self._places(table.get("places", {}))
        without = self._words("no-place", table.get("no-place", []), self.answers)
        for answer in self.answers:
            if answer in places and answer in without:
                self.faults.append(f"{self.at}.{answer}: stands under places and under no-place; one of the two")
            if answer not in places and answer not in without:
                right = "name its places, or add it to no-place"
                self.faults.append(f"{self.at}.{answer}: is missing; {right}")
        self._pressable(places)
        return BodyMap(question=self.question.id, many=self.question.kind == "many", places=places)

    def _places(self, table: object) -> dict[str, tuple[str, ...]]:
        if not isinstance(table, dict):
            self.faults.append(f"{self.at}.places: found {table!r}; a table of answers with their places")
            return {}
        for answer in table:
            if answer not in self.answers:
                self.faults.append(f"{self.at}.places.{answer}: is not an answer; {_near(answer, self.answers)}")
        found = {answer: self._words(f"places.{answer}", places, NAMES) for answer, places in table.items()}
        for answer, places in found.items():
            if not places:
                self.faults.append(f"{self.at}.places.{answer}: names no place; name one, or use no-place")
        return found

    def _words(self, key: str, value: object, known: Collection[str]) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            self.faults.append(f"{self.at}.{key}: found {value!r}; a list of ids in quotes")
            return ()
        for word in value:
            if word not in known:
                self.faults.append(f"{self.at}.{key}: found {word!r}; {_near(word, known)}")
        return tuple(value)

    def _pressable(self, places: Mapping[str, tuple[str, ...]]) -> None:
        """A press must mean one thing: of several ticks one answer a place, of one choice a place that is an answer."""
        for place in dict.fromkeys(place for named in places.values() for place in named):
            holders = [answer for answer, named in places.items() if place in named]
            if self.question.kind == "many" and len(holders) > 1:
                right = "where several answers can be ticked, a place belongs to one"
                self.faults.append(f"{self.at}.places: {place} stands for {' and '.join(holders)}; {right}")
            if self.question.kind != "many" and (place,) not in places.values():
                right = "where one answer is chosen, each place needs an answer of its own"
                self.faults.append(f"{self.at}.places: {place} alone is no answer; {right}")


def _near(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, list(known), n=1)
    return f"did you mean {near[0]}?" if near else f"known here: {', '.join(sorted(known))}"
