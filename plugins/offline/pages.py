"""What readers see: the panel that keeps the site, the one that looks up a code, and the bar above a kept copy."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from plugins.offline.withdrawn import Withdrawn
from plugins.planner_page.interface import Interface
from plugins.planner_page.markup import Html, data_block, join, tag
from plugins.python_runtime.version import Version, code_of

WORDS = Path(__file__).with_name("words.toml")
KEEP = "<p>[[keep-for-offline]]</p>"
CURRENT = "<p>[[is-this-plan-current]]</p>"
SIZE = re.compile(r'(<span data-megabytes="([a-z]+)">)(</span>)')
BUTTON, FIRST_BUTTON = "md-button", "md-button md-button--primary"
EXAMPLE = code_of("0123456789abcdef")


def keep(words: Interface, folder: str) -> Html:
    """Return the panel that keeps the site; its two sizes are filled in once the site is built."""
    say = words.say
    sizes = {name: f'<span data-megabytes="{name}"></span>' for name in ("download", "stored")}
    panel = tag(
        "section",
        tag("p", Html(say("keep.size", **sizes))),
        tag("p", role="status", data_slot="says"),
        _progress(words),
        tag(
            "p",
            _button(say("keep.press"), "keep", FIRST_BUTTON),
            " ",
            _button(say("keep.use"), "use", FIRST_BUTTON),
            " ",
            _button(say("keep.remove"), "remove", BUTTON),
        ),
        class_="offline-panel",
        data_panel="keep",
        aria_label=say("keep.name"),
        hidden=True,
    )
    return join(_around(words, folder, "keep-page.mjs"), tag("p", say("keep.without"), class_="offline-without"), panel)


def current(words: Interface, folder: str, version: Version, listed: tuple[Withdrawn, ...]) -> Html:
    """Return the panel that looks up a code, and the whole list for those who look without it."""
    say = words.say
    form = tag(
        "form",
        tag("label", say("current.code"), for_="code"),
        tag("p", say("current.hint", example=EXAMPLE), id="code-hint", class_="support"),
        tag(
            "input",
            id="code",
            autocomplete="off",
            autocapitalize="characters",
            spellcheck="false",
            maxlength=12,
            aria_describedby="code-hint",
        ),
        tag("p", tag("button", say("current.look"), type="submit", class_=FIRST_BUTTON)),
        tag("label", say("current.or"), for_="file"),
        tag("p", say("current.file-hint"), id="file-hint", class_="support"),
        tag("input", id="file", type="file", accept=".json,application/json", aria_describedby="file-hint"),
        tag("div", role="status", data_slot="found"),
        class_="offline-panel",
        data_panel="current",
        aria_label=say("current.name"),
        data_do=say("current.do"),
        hidden=True,
    )
    rows = (tag("li", say("current.one", code=one.code, on=_long(one), reason=one.reason, do=one.do)) for one in listed)
    known = join(tag("p", say("current.list")), tag("ul", *rows)) if listed else tag("p", say("current.none"))
    return join(
        _around(words, folder, "plan-age.mjs"),
        tag("p", say("current.without"), class_="offline-without"),
        form,
        tag("p", say("current.now", code=version.code)),
        known,
    )


def bar(words: Interface) -> str:
    """Return the small page that holds the bar above a kept copy, and its words."""
    say = words.say
    template = tag(
        "template",
        tag(
            "aside",
            tag(
                "div",
                tag("p", tag("strong", say("bar.withdrawn")), data_slot="withdrawn"),
                tag("p", data_slot="why"),
                tag("p", say("bar.newer"), data_slot="newer"),
                tag("p", say("bar.answers"), data_slot="answers"),
                tag("p", role="status", data_slot="says"),
                _progress(words),
                tag(
                    "p",
                    _button(say("bar.use"), "use", FIRST_BUTTON),
                    " ",
                    tag("a", say("bar.more"), data_slot="more"),
                ),
                class_="md-grid md-typeset",
            ),
            class_="offline-bar",
            aria_label=say("bar.name"),
        ),
        id="offline-bar",
    )
    head = tag("head", tag("meta", charset="utf-8"), tag("meta", name="robots", content="noindex"))
    return f'<!doctype html>\n<html lang="en">{head}<body>{join(template, _script_words(words))}</body></html>\n'


def with_sizes(html: str, sizes: Mapping[str, str]) -> str:
    """Fill in the sizes that are known only once the site is built."""
    return SIZE.sub(lambda found: f"{found[1]}{sizes[found[2]]}{found[3]}", html)


def _around(words: Interface, folder: str, script: str) -> Html:
    return join(
        tag("link", rel="stylesheet", href=f"{folder}offline.css"),
        _script_words(words),
        tag("script", type="module", src=f"{folder}{script}"),
    )


def _script_words(words: Interface) -> Html:
    return data_block("offline-words", words.for_script("script"))


def _progress(words: Interface) -> Html:
    return tag("progress", max=100, value=0, aria_label=words.say("keep.progress"), hidden=True)


def _button(said: str, deed: str, looks: str) -> Html:
    return tag("button", said, type="button", class_=looks, data_do=deed, hidden=True)


def _long(one: Withdrawn) -> str:
    return f"{one.on.day} {one.on:%B %Y}"
