"""Asks axe-core what is wrong with a page, with the strictest rules switched on."""

from pathlib import Path
from typing import TypedDict, cast

from playwright.sync_api import Page

SCRIPT = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}


class _Node(TypedDict):
    target: list[str]
    failureSummary: str


class _Violation(TypedDict):
    id: str
    nodes: list[_Node]


def violations(page: Page) -> list[str]:
    """Return one line for each element that breaks a rule."""
    page.evaluate(SCRIPT.read_text(encoding="utf-8"))
    ask = "options => axe.run(document, options).then(result => result.violations)"
    found = cast("list[_Violation]", page.evaluate(ask, OPTIONS))
    return [
        f"{violation['id']}: {' '.join(node['target'])}: {' '.join(node['failureSummary'].split())}"
        for violation in found
        for node in violation["nodes"]
    ]
