"""Markup as text that cannot be mistaken for plain text: whatever is not `Html` is escaped."""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape as _escape

VOID = frozenset({"input", "hr", "br", "link", "meta"})


class Html(str):
    """Text that is markup already."""

    __slots__ = ()


def text(value: str) -> Html:
    """Return plain text as markup; markup stays as it is."""
    return value if isinstance(value, Html) else Html(_escape(value, quote=True))


def join(*parts: str | None) -> Html:
    """Return the parts one after another; parts that are None are left out."""
    return Html("".join(text(part) for part in parts if part is not None))


def tag(name: str, /, *inside: str | None, **attributes: str | int | bool | None) -> Html:
    """Return one element.

    An attribute's underscores become hyphens and a last one is dropped (`class_`, `data_kind`). True prints the bare
    name, None and False leave it out.
    """
    printed = [name]
    for key, value in attributes.items():
        attribute = key.removesuffix("_").replace("_", "-")
        if value is True:
            printed.append(attribute)
        elif value is not None and value is not False:
            printed.append(f'{attribute}="{_escape(str(value), quote=True)}"')
    start = f"<{' '.join(printed)}>"
    if name in VOID:
        return Html(start)
    return Html(f"{start}{join(*inside)}</{name}>")


def data_block(name: str, json_text: Html, **attributes: str) -> Html:
    """Return JSON as data that script reads and no browser runs."""
    return tag("script", json_text, type="application/json", id=name, **attributes)


def document(title: str, edition: str, *shells: str) -> str:
    """Return a whole small page around shells that only script reads; search engines are asked to pass it by.

    What it is of stands last: a file without it did not arrive whole.
    """
    stamp = tag("template", id="edition", data_edition=edition)
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="robots", content="noindex"),
        tag("title", title),
    )
    return f'<!doctype html>\n<html lang="en">{head}<body>\n' + "\n".join((*shells, stamp)) + "\n</body></html>\n"


def cards_file(edition: str, cards: Iterable[tuple[str, Html]]) -> str:
    """Return cards by name as JSON, with the edition that they are of; script reads a card once it is needed.

    Raises ValueError where two have one name.
    """
    by_name: dict[str, Html] = {}
    for name, card in cards:
        if name in by_name:
            raise ValueError(f"Two cards are called {name}.")
        by_name[name] = card
    return json.dumps({"edition": edition, "cards": by_name}, ensure_ascii=False, separators=(",", ":"))
