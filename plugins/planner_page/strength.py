"""The page of the strength estimate: what speaks against it is asked first, and every reason is printed beforehand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plugins.planner_page import assets
from plugins.planner_page.grounds import support
from plugins.planner_page.markup import Html, data_block, join, tag
from plugins.planner_page.page import engine_block
from plugins.planner_page.press import Press
from pyengine.model import Grounds, StrengthTool
from pyengine.strength import MOST_WEIGHT, SAID, UNITS

MARKER = "<p>[[strength-estimate]]</p>"
SCRIPT = "strength.mjs"


def page(press: Press, manifest: Mapping[str, object]) -> Html:
    """Return what stands in the place of the marker; without script the rule of repetitions alone, which needs none."""
    tool = press.knowledge.strength_tool
    if tool is None:
        return Html("")
    words, folder = press.words, f"{press.links.root}{assets.folder()}"
    return tag(
        "div",
        *(tag("link", rel="stylesheet", href=f"{folder}{name}") for name in ("planner.css", "strength.css")),
        _stated(press, "instead", tool),
        _form(press, tool),
        tag("div", role="status", aria_atomic="true", class_="planner-status"),
        tag("div", data_result=True, tabindex="-1"),
        tag("template", _reasons(press, tool), _names(tool), words.shell("strength"), id="strength-words"),
        data_block("planner-words", words.for_script("script")),
        engine_block(press, manifest),
        tag("script", type="module", src=f"{folder}{SCRIPT}"),
        class_="planner strength",
        data_search_exclude=True,
    )


def _form(press: Press, tool: StrengthTool) -> Html:
    words = press.words
    least, most = tool.best_repetitions
    hint = words.say("strength.repetitions-hint", least=least, most=most)
    asks = (
        _choice(ask.id, ask.says, ((said, words.say(f"strength.{said}")) for said in SAID), "ask") for ask in tool.asks
    )
    also = (
        _choice(formula.id, only, ((said, words.say(f"strength.{said}")) for said in ("no", "yes")), "also")
        for formula in tool.formulas
        if (only := formula.only)
    )
    return tag(
        "form",
        tag("h2", words.say("strength.first")),
        *asks,
        tag("h2", words.say("strength.set")),
        _stated(press, "a-set-you-stop-yourself", tool),
        _choice("lift", words.say("strength.lift"), ((lift.id, lift.says) for lift in tool.lifts), "lift"),
        _choice("unit", words.say("strength.unit"), ((unit, words.say(f"strength.{unit}")) for unit in UNITS), "unit"),
        _number("weight", words.say("strength.weight"), None, MOST_WEIGHT, "any"),
        _number("repetitions", words.say("strength.repetitions"), hint, 100, "1"),
        _number("step", words.say("strength.step"), words.say("strength.step-hint"), MOST_WEIGHT, "any"),
        *also,
        tag("p", words.say("strength.fill"), class_="planner-errors", role="alert", hidden=True, data_missing=True),
        tag("button", words.say("strength.go"), type="submit", class_="planner-go"),
        class_="planner-form",
        novalidate=True,
        autocomplete="off",
        hidden=True,
        aria_label=words.say("strength.name"),
    )


def _choice(name: str, asks: str, options: Iterable[tuple[str, str]], kind: str) -> Html:
    rows: list[Html] = []
    for value, says in options:
        control = f"strength-{name}-{value}"
        rows.append(
            tag(
                "div",
                tag("input", type="radio", name=name, value=value, id=control),
                tag("label", says, for_=control),
                class_="answer",
            )
        )
    return tag("fieldset", tag("legend", asks), *rows, data_kind=kind, data_name=name)


def _number(name: str, asks: str, hint: str | None, most: float, step: str) -> Html:
    control, hint_id = f"strength-{name}", f"strength-{name}-hint"
    return tag(
        "p",
        tag("label", asks, for_=control),
        tag("span", hint, id=hint_id, class_="question-hint") if hint else None,
        tag(
            "input",
            type="number",
            inputmode="decimal",
            name=name,
            id=control,
            min="0",
            max=f"{most:g}",
            step=step,
            aria_describedby=hint_id if hint else None,
        ),
        class_="number",
        data_kind="number",
        data_name=name,
    )


def _reasons(press: Press, tool: StrengthTool) -> Html:
    """Print every reason that an estimate can be refused for, and what stands beside one, by id."""
    refusals: dict[str, Grounds] = {ask.id: ask.grounds for ask in tool.asks}
    refusals |= {lift.id: lift.refused for lift in tool.lifts if lift.refused}
    refusals |= {part.id: part.grounds for part in tool.parts}
    return join(*(_said(press, name, grounds) for name, grounds in refusals.items()))


def _names(tool: StrengthTool) -> Html:
    return join(*(tag("span", formula.name, data_formula=formula.id) for formula in tool.formulas))


def _stated(press: Press, name: str, tool: StrengthTool) -> Html:
    return _said(press, name, next(part.grounds for part in tool.parts if part.id == name))


def _said(press: Press, name: str, grounds: Grounds) -> Html:
    return tag(
        "div",
        tag("p", grounds.because, class_="because"),
        tag("p", support(press, grounds), class_="support"),
        data_reason=name,
        class_="rule",
    )
