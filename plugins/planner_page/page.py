"""The planner page as a whole: form, screens, words and wiring around the marker in `docs/planner/index.md`."""

from __future__ import annotations

import json
from collections.abc import Mapping

from plugins.planner_page import assets, form, rescue
from plugins.planner_page.markup import Html, data_block, join, tag
from plugins.planner_page.press import Press
from plugins.planner_page.stops import Stops, screens

MARKER = "<p>[[planner]]</p>"
SHEETS = ("planner.css", "body-map.css")


def planner(press: Press, stops: Stops) -> Html:
    """Return what stands in the place of the marker."""
    words = press.words
    folder = f"{press.links.root}{assets.folder()}"
    script = join(
        data_block("planner-words", words.for_script("script")),
        tag("script", type="module", src=f"{folder}{assets.FIRST}"),
    )
    return tag(
        "div",
        rescue.script(),
        rescue.box(press),
        words.shell("form"),
        tag(
            "form",
            words.shell("errors"),
            form.questions(press, stops),
            words.shell("controls"),
            class_="planner-form",
            novalidate=True,
            autocomplete="off",
            aria_label=words.say("form.name"),
        ),
        tag("template", screens(press, stops), words.shell("screens"), id="planner-screens"),
        tag("p", class_="planner-status", role="status", aria_atomic="true"),
        words.shell("answers"),
        script,
        class_="planner",
        data_root=press.links.root,
        data_edition=press.edition,
        data_search_exclude=True,
    )


def begin(press: Press, manifest: Mapping[str, object]) -> Html:
    """Return what starts the engine before anything else is asked for: `manifest` lists its parts."""
    script = f"{press.links.root}{assets.folder()}{assets.BEGIN}"
    return join(engine_block(press, manifest), tag("script", type="module", async_=True, src=script))


def head(press: Press) -> Html:
    """Return what the head of the page asks for, so that it is on its way while the long form is still read."""
    folder = f"{press.links.root}{assets.folder()}"
    return join(
        *(tag("link", rel="stylesheet", href=f"{folder}{sheet}") for sheet in SHEETS),
        tag("link", rel="modulepreload", href=f"{folder}{assets.FIRST}"),
    )


def engine_block(press: Press, manifest: Mapping[str, object]) -> Html:
    """Return what a page knows of its engine: the parts, and the knowledge that they must be of."""
    return data_block("planner-engine", _json(manifest), data_fingerprint=press.knowledge.fingerprint)


def around(html: str, put: Html) -> str:
    """Put the planner in its place; what stands before and after it is wrapped, so that script can fold it away."""
    before, found, after = html.partition(MARKER)
    if not found:
        return html
    part = "data-planner-part"
    return f'<div {part}="before">{before}</div>\n{put}\n<div {part}="after">{after}</div>'


def _json(value: Mapping[str, object]) -> Html:
    """The page knows a part by its `integrity`; the same digest for people stays in the manifest's own file."""
    return Html(json.dumps(_for_page(value), separators=(",", ":")).replace("<", "\\u003c"))


def _for_page(value: object) -> object:
    if isinstance(value, Mapping):
        return {name: _for_page(inner) for name, inner in value.items() if name != "sha256"}
    return value
