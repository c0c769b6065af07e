"""Lighthouse on five kinds of page: `python -m tests.lighthouse`; below 100 anywhere it fails."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from plugins.byte_code.in_node import node
from tests.lighthouse.weights import cost
from tests.support.browsing import ARGUMENTS, browser, chromium
from tests.support.serving import serve

ROOT = Path(__file__).parents[2]
PROGRAM = Path("build") / "browsers" / "node_modules" / "lighthouse" / "cli" / "index.js"
PAGES = {
    "home": "",
    "planner": "planner/",
    "exercise": "exercises/sit-to-stand/",
    "rulebook": "how-it-works/rules/osteoporosis/",
    "condition": "conditions/osteoporosis/",
}
WITH_ENGINE = {"planner"}
CATEGORIES = ("accessibility", "best-practices", "seo")
MOST_BYTES = 200_000
MOST_SHIFT = 0.001
"""Letters settle by two or three pixels inside their lines when the typeface arrives; nothing else may move."""


def report(url: str) -> dict[str, Any]:
    """Return Lighthouse's report on a page, as on a phone."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        command = [str(node()), str(PROGRAM), url, "--quiet", "--output=json", f"--output-path={out}"]
        command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags=--headless=new {' '.join(ARGUMENTS)}"]
        subprocess.run(command, env={**os.environ, "CHROME_PATH": chromium()}, check=True, stdout=subprocess.DEVNULL)
        found: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
        return found


def shortcomings(found: dict[str, Any]) -> list[str]:
    """Return what keeps a page from 100, each with the first place where it was found."""
    said = []
    for category in CATEGORIES:
        for part in found["categories"][category]["auditRefs"]:
            audit = found["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 1:
                items = (audit.get("details") or {}).get("items") or [{}]
                said.append(f"{category}: {audit['title']} {json.dumps(items[0])[:300]}")
    return said


def main() -> int:
    """Print the table."""
    failed = 0
    site = Path(os.environ.get("BUILT_SITE", ROOT / "site"))
    print(f"  {'':<12}{'accessibility':>14}{'best practices':>15}{'SEO':>5}{'kB':>7}{'shift':>8}")
    with serve(site, "/repo-name/") as served, browser() as started:
        for name, path in PAGES.items():
            found = report(served.url + path)
            scores = [round(100 * (found["categories"][category]["score"] or 0)) for category in CATEGORIES]
            weight, jumped = cost(started, served, path)
            shown = f"{scores[0]:>14}{scores[1]:>15}{scores[2]:>5}{weight / 1000:>7.0f}{jumped:>8.3f}"
            wrong = shortcomings(found)
            if name not in WITH_ENGINE and weight > MOST_BYTES:
                wrong.append(f"weight: {weight} bytes, {MOST_BYTES} at most")
            if jumped > MOST_SHIFT:
                wrong.append(f"layout shift: {jumped:.4f}")
            print(f"  {name:<12}{shown}{'  (with the engine)' if name in WITH_ENGINE else ''}", flush=True)
            for shortcoming in wrong:
                print(f"      {shortcoming}")
            failed += min(scores) < 100 or bool(wrong)
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
