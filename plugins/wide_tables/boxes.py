"""Puts each table of a page into its box; a table that its author has put into one is left alone."""

import re
from html import escape, unescape

TABLE_OR_HEADING = re.compile(
    r"""(?P<boxed><div[^>]*class="[^"]*\bwide-table\b[^"]*"[^>]*>\s*<table\b.*?</table>)
      | (?P<table><table\b.*?</table>)
      | <h[1-6][^>]*>(?P<heading>.*?)</h[1-6]>""",
    re.DOTALL | re.VERBOSE,
)
PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
TAG = re.compile(r"<[^>]+>")


def boxed(html: str) -> str:
    """Return the content of a page with its tables in boxes named after the section they stand in."""
    section, count = "", 0

    def put(found: re.Match[str]) -> str:
        nonlocal section, count
        if found["heading"] is not None:
            section = unescape(TAG.sub("", PERMALINK.sub("", found["heading"]))).strip()
        if found["table"] is None:
            return found[0]
        count += 1
        name = escape(f"Table {count}: {section}" if section else f"Table {count}")
        return f'<div class="wide-table" role="region" tabindex="0" aria-label="{name}">\n{found["table"]}\n</div>'

    return TABLE_OR_HEADING.sub(put, html)
