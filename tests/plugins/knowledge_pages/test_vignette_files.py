"""Vignettes are read strictly, and every kind of surprise is told in words."""

import dataclasses

import pytest

from plugins.knowledge_pages.site import Pages
from plugins.knowledge_pages.vignettes import Expected, VignetteError, Worked, named, surprises, vignette_of

TEXT = """\
# Someone, 70

Two short sentences. They stand here.

```toml
[answers]
condition = "osteoporosis"
```

```toml
[expect]
outcome = "week"
includes = ["sit-to-stand"]

[expect.leaves_out]
small-jumps = "a-rule"
```
"""


def test_a_vignette_is_prose_answers_and_expectations() -> None:
    """The heading, the sentences, and the two tables arrive where they belong."""
    vignette = vignette_of("someone", TEXT)
    assert (vignette.title, vignette.prose) == ("Someone, 70", "Two short sentences. They stand here.")
    assert vignette.answers == {"condition": "osteoporosis"}
    assert vignette.expected.lists == {"includes": ("sit-to-stand",)}
    assert list(named(vignette.expected)) == [
        ("exercises", "sit-to-stand"),
        ("exercises", "small-jumps"),
        ("rules", "a-rule"),
    ]


@pytest.mark.parametrize(
    "wrong, right",
    [
        (TEXT.replace("# Someone", "Someone"), "begin with a heading, and hold one ```toml block of [answers]"),
        (TEXT.replace("[expect]", "[expects]").replace("[expect.", "[expects."), "hold one ```toml block of [answers]"),
        (TEXT.replace('"week"', '"weak"'), "let [expect] name an outcome: emergency, urgent,"),
        (TEXT.replace("includes", "include"), "[expect] knows no include; it knows allows,"),
        (TEXT.replace('["sit-to-stand"]', "3"), "give includes a list of ids"),
        (TEXT.replace('= "osteoporosis"', "="), "its TOML: "),
    ],
)
def test_a_fault_in_a_vignette_is_named(wrong: str, right: str) -> None:
    """The message names the file and what would be right."""
    with pytest.raises(VignetteError) as caught:
        vignette_of("someone", wrong)
    assert str(caught.value).startswith("someone.md cannot be read; ")
    assert right in str(caught.value)


@pytest.fixture
def cleared(pages: Pages) -> Worked:
    """Return the worked example of a spine break that was cleared."""
    return next(example for example in pages.examples if example.vignette.name == "helen-spine-cleared")


@pytest.mark.parametrize(
    "expected, said",
    [
        (Expected(outcome="urgent"), "outcome: urgent was expected, week came"),
        (Expected(outcome="week", words={"week": "chair"}), "week: chair was expected, spine-guard came"),
        (Expected(outcome="week", lists={"includes": ("squat",)}), "includes: squat is missing"),
        (Expected(outcome="week", lists={"not_in_week": ("flat-walk",)}), "not_in_week: flat-walk is in the week"),
        (Expected(outcome="week", numbers={"horizon_weeks": 4}), "horizon_weeks: 4 was expected, 12 came"),
        (Expected(outcome="week", numbers={"least_items": 99}), "least_items: 99 was expected, 10 came"),
        (Expected(outcome="week", leaves_out={"flat-walk": ()}), "leaves_out: flat-walk is not left out"),
    ],
)
def test_each_surprise_is_told(cleared: Worked, expected: Expected, said: str) -> None:
    """What was expected and what came stand side by side."""
    vignette = dataclasses.replace(cleared.vignette, expected=expected)
    assert surprises(Worked(vignette=vignette, plan=cleared.plan)) == [said]


def test_a_rule_that_is_not_the_reason_is_a_surprise(cleared: Worked) -> None:
    """It is not enough that an exercise is left out: the rule that was expected has to be a reason."""
    expected = Expected(outcome="week", leaves_out={"small-jumps": ("very-tired",)})
    (said,) = surprises(Worked(vignette=dataclasses.replace(cleared.vignette, expected=expected), plan=cleared.plan))
    assert said.startswith("leaves_out: small-jumps is left out by ")
    assert said.endswith(", not by very-tired")
