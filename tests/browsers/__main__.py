"""The planner in every browser engine: `python -m tests.browsers [chromium] [firefox] [webkit] [safari]`."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from tests.browsers.checks import CHECKS, Asked, Failed, Line
from tests.browsers.driving import BROWSERS, Missing
from tests.support.serving import Handler, serve

ROOT = Path(__file__).parents[2]
USUAL = ("chromium", "firefox", "webkit")
PREFIX = urlsplit(os.environ.get("SITE_URL", "")).path or "/repo-name/"


LINE = Line()


class Answering(Handler):
    """Answers while the line is not cut; then a browser hears nothing."""

    def do_GET(self) -> None:
        if LINE.is_cut:
            self.server.asked.append(self.path)
            self.close_connection = True
        else:
            super().do_GET()


def checked(asked: Asked) -> dict[str, tuple[bool, str]]:
    """Run every check in one browser; a check that breaks leaves the others their turn."""
    found: dict[str, tuple[bool, str]] = {}
    for name, check in CHECKS.items():
        began = time.monotonic()
        try:
            said, passed = check(asked), True
        except (Failed, RuntimeError, OSError) as wrong:
            said, passed = f"FAILED: {wrong}", False
        found[name] = passed, f"{said} ({time.monotonic() - began:.0f} s)"
    return found


def main(names: Sequence[str]) -> int:
    """Print a line for each browser and check; a browser that is missing fails too."""
    site = Path(os.environ.get("BUILT_SITE", ROOT / "site"))
    failed = 0
    with serve(site, PREFIX, Answering) as served:
        for name in names or USUAL:
            try:
                with BROWSERS[name]() as browser:
                    found = checked(Asked(browser, served.url, served.asked, LINE))
                    called = browser.name
            except (Missing, RuntimeError, OSError) as wrong:
                called, found = name, {"start": (False, f"FAILED: {wrong}")}
            for check, (passed, said) in found.items():
                print(f"  {called:<28}{check:<10}{said}", flush=True)
                failed += not passed
    print(f"{failed} checks failed." if failed else "Every check passed in every browser.")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
