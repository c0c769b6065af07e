"""Reads of a built page what a policy must know: its own scripts, and everything it makes the browser fetch."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

DATA_BLOCKS = frozenset({"application/json", "application/ld+json", "text/plain"})
LOADING_RELATIONS = frozenset(
    {"stylesheet", "icon", "apple-touch-icon", "manifest", "preload", "modulepreload", "prefetch", "preconnect"}
    | {"dns-prefetch", "prerender"}
)
LOADING_ATTRIBUTES = {
    "audio": ("src",),
    "embed": ("src",),
    "form": ("action",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset"),
    "input": ("src", "formaction"),
    "button": ("formaction",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
Attributes = list[tuple[str, str | None]]


@dataclass(slots=True)
class Page:
    """What one page holds: its inline scripts, the addresses it loads, and what no policy of ours would let run."""

    scripts: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    head_ends_at: int | None = None


class _Reader(HTMLParser):
    """Fills a Page from start tags and the text of inline scripts."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.page = Page()
        self._script: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "head" and self.page.head_ends_at is None:
            self.page.head_ends_at = self._offset() + len(self.get_starttag_text() or "")
        if tag == "script" and "src" not in given and given.get("type", "") not in DATA_BLOCKS:
            self._script = []
        if tag == "style":
            self.page.refused.append("<style>")
        self._read_attributes(tag, given)

    def _read_attributes(self, tag: str, given: dict[str, str]) -> None:
        for name, value in given.items():
            if name == "style" or name.startswith("on") or value.strip().lower().startswith("javascript:"):
                self.page.refused.append(f'<{tag} {name}="{value[:40]}">')
        if tag == "link" and LOADING_RELATIONS & set(given.get("rel", "").lower().split()):
            self.page.loads.append(given.get("href", ""))
        for name in LOADING_ATTRIBUTES.get(tag, ()):
            if name == "srcset":
                self.page.loads += [one.split()[0] for one in given.get(name, "").split(",") if one.strip()]
            elif name in given:
                self.page.loads.append(given[name])

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._script.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._script is not None:
            self.page.scripts.append("".join(self._script))
            self._script = None

    def _offset(self) -> int:
        line, column = self.getpos()
        start = 0
        for _ in range(line - 1):
            start = self.rawdata.index("\n", start) + 1
        return start + column


def read(html: str) -> Page:
    """Return what a page holds."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.page
