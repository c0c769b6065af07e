"""The interface's words, and the modules that fill them in."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.planner_page import cards, examples, exercise_cards, interface, markup, page, strength
from plugins.planner_page.interface import Interface, InterfaceError
from plugins.planner_page.links import Links
from plugins.planner_page.press import Press
from plugins.planner_page.stops import Stops

HERE = Path(page.__file__).parent
BY_VALUE = {
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    *("left", "right", "draft", "checked", "reviewed"),
    *("rest-hours", "rest-days-per-week", "rest-seconds", "step-back"),
}
"""What modules ask for by a value of the plan: days, sides, review states, limits."""
LONGEST = 20
FORBIDDEN = re.compile(
    r"\b(?:easy|simply|just|please|sorry|invalid|elderly|brittle|personalised|safe for you|treatment plan"
    r"|your plan|your prescription)\b",
    re.IGNORECASE,
)
STRINGS_OF_MARKUP = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|\.style\b"
)


class _Recording(Interface):
    """Remembers which strings were asked for."""

    def __init__(self, words: Interface) -> None:
        super().__init__({name: words.say(name) for name in words.ids()})
        self.asked: set[str] = set()

    def say(self, name: str, /, **slots: str | int) -> str:
        self.asked.add(name)
        return super().say(name, **slots)


def test_every_word_is_used(press: Press, stops: Stops, words: Interface) -> None:
    """Each string of interface.toml is printed somewhere or asked for by a module, and no module asks for another."""
    recording = _Recording(words)
    every = replace(press, words=recording)
    page.planner(every, stops)
    strength.page(every, {})
    recording.shell("result")
    cards.words_file(every)
    examples.pages(press.knowledge, recording)
    for template in press.knowledge.templates:
        examples.example(every, template)
    exercise_cards.exercises_file(every)
    for name in ("cards.shells", "examples.none"):  # said by the plugin itself, and where no week could be made
        recording.say(name)

    modules = "\n".join(file.read_text(encoding="utf-8") for file in (HERE / "browser").glob("*.mjs"))
    by_name = set(re.findall(r'say\("([a-z-]+)"', modules)) | BY_VALUE
    families = tuple(re.findall(r"say\(`([a-z]+-)\$", modules))
    script = {name.partition(".")[2] for name in words.ids() if name.startswith(("script.", "result-script."))}
    assert by_name - script == set()
    spoken = {name for name in script if name in by_name or name.startswith((*families, "failed-"))}
    unused = (
        words.ids() - recording.asked - {f"{mark}.{name}" for name in spoken for mark in ("script", "result-script")}
    )
    assert unused == set()


def test_a_failure_has_words(words: Interface) -> None:
    """Every failure that the modules can name is told in a sentence of its own, and none is left over."""
    text = "\n".join(file.read_text(encoding="utf-8") for file in (HERE / "browser").glob("*.mjs"))
    named = set(re.findall(r'"(failed-[a-z]+)"', text))
    assert named == {name.removeprefix("script.") for name in words.ids() if name.startswith("script.failed-")}


def test_sentences_are_short_and_promise_nothing(words: Interface) -> None:
    """No sentence of the interface is longer than twenty words, and none uses a word the site has given up."""
    long, forbidden = [], []
    for name in sorted(words.ids()):
        said = words.say(name)
        long += [said for sentence in re.split(r"(?<=[.?!:])\s", said) if len(sentence.split()) > LONGEST]
        forbidden += [said for _ in FORBIDDEN.findall(said)]
    assert (long, forbidden) == ([], [])


def test_a_word_that_nobody_wrote_stops_the_build(words: Interface) -> None:
    """A mistyped id is named in full."""
    with pytest.raises(InterfaceError, match=r"^interface\.toml › form\.contniue: not found; "):
        words.say("form.contniue")


def test_a_string_that_is_none_stops_the_build(tmp_path: Path) -> None:
    """A number where words belong is named with its place."""
    file = tmp_path / "interface.toml"
    file.write_text("[form]\ncontinue = 3\n", encoding="utf-8")
    with pytest.raises(InterfaceError, match=r"form\.continue: found 3; a string would be right"):
        interface.read_interface(file)


def test_the_script_writes_no_markup() -> None:
    """No module makes elements from strings, runs strings as code, or sets a style that the policy would refuse."""
    found = [
        f"{file.name}: {match[0]}"
        for file in (HERE / "browser").glob("*.mjs")
        for match in STRINGS_OF_MARKUP.finditer(file.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_text_is_escaped_and_markup_is_not() -> None:
    """What comes from the knowledge cannot become markup; what was printed stays as it is."""
    inner = markup.tag("b", '2 < 3 & "4"')
    assert markup.tag("p", inner, " <i>", title='a "b"', hidden=True, data_x=None) == (
        '<p title="a &quot;b&quot;" hidden><b>2 &lt; 3 &amp; &quot;4&quot;</b> &lt;i&gt;</p>'
    )


def test_data_blocks_cannot_end_early(press: Press) -> None:
    """A closing tag inside a string does not close the block it stands in."""
    printed = page.begin(press, {"note": "</script><b>"})
    assert "</script><b>" not in printed


@pytest.mark.parametrize(
    "path, address",
    [
        ("tools/questions.md", "../tools/questions/"),
        ("planner/index.md", "../planner/"),
        ("moving-safely/day.md#log-roll", "../moving-safely/day/#log-roll"),
        ("index.md", "../"),
    ],
)
def test_pages_are_addressed_as_the_site_publishes_them(path: str, address: str) -> None:
    """A path of the prose becomes the address of its built page, seen from one folder deep."""
    assert Links("../").page(path) == address
