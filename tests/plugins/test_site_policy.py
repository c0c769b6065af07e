"""The policy lists exactly the page's own scripts, and the build refuses what it would refuse."""

import re
from html import unescape

import pytest

from plugins.site_policy import policy, reading

PAGE = (
    '<!doctype html>\n<html lang="en">\n<!-- <head> in a remark -->\n<head>\n<meta charset="utf-8">'
    "<script>alert(1)</script></head><body>"
    '<script type="application/json">{"a": "</b>"}</script>'
    '<script type="module">import("./x.mjs")</script><script src="bundle.js"></script></body></html>'
)


def told(html: str) -> dict[str, str]:
    """Return the policy a page carries, by directive."""
    content = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert content is not None
    return dict(rule.split(" ", 1) for rule in unescape(content[1]).split("; "))


def test_the_hash_is_the_one_browsers_compute() -> None:
    """The example of the CSP specification gives the hash printed there."""
    assert policy.source_hash("alert('Hello, world.');") == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"


def test_the_policy_is_the_first_thing_in_the_head() -> None:
    """Nothing is fetched or run before the policy stands, a remark that looks like a head notwithstanding."""
    html = policy.with_policy(PAGE)
    assert html.count("Content-Security-Policy") == 1
    after_head = html.split("<head>", 2)[2]
    assert after_head.startswith('<meta http-equiv="Content-Security-Policy"')
    assert after_head.index('name="referrer" content="no-referrer"') < after_head.index("charset")


def test_only_the_pages_own_scripts_may_run() -> None:
    """Each inline script is listed by its hash; data and files need none; nothing is allowed wholesale."""
    script_sources = told(policy.with_policy(PAGE))["script-src"].split()
    hashes = {source for source in script_sources if source.startswith("'sha256-")}
    assert hashes == {policy.source_hash("alert(1)"), policy.source_hash('import("./x.mjs")')}
    assert set(script_sources) - hashes == {"'self'", "blob:", "'wasm-unsafe-eval'"}


def test_nothing_may_leave_the_site() -> None:
    """By default nothing is allowed, forms go nowhere, and no directive names a host or allows inline code."""
    rules = told(policy.with_policy(PAGE))
    assert rules["default-src"] == "'none'"
    assert rules["form-action"] == "'none'"
    assert rules["connect-src"] == "'self'"
    allowed = {source for sources in rules.values() for source in sources.split() if not source.startswith("'sha256-")}
    assert allowed == {"'none'", "'self'", "blob:", "data:", "'wasm-unsafe-eval'"}


@pytest.mark.parametrize(
    "html",
    [
        '<script src="https://cdn.example/x.js"></script>',
        '<link rel="stylesheet" href="//fonts.example/x.css">',
        '<link rel="preconnect" href="https://fonts.example">',
        '<img src="http://example.org/x.png">',
        '<img srcset="a.png 1x, https://example.org/b.png 2x">',
        '<iframe src="https://video.example/"></iframe>',
        '<form action="https://example.org/">',
        '<svg><use href="https://example.org/x.svg#a"></use></svg>',
    ],
)
def test_loading_from_elsewhere_is_a_fault(html: str) -> None:
    """Whatever would make the browser ask another host stops the build."""
    (fault,) = policy.faults_of_page(html)
    assert "from elsewhere" in fault


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://doi.org/10.1/x">paper</a>',
        '<link rel="canonical" href="https://example.org/">',
        '<img src="../assets/x.png"><img src="data:image/gif;base64,R0l">',
        '<svg><use href="#arrow"></use></svg>',
        '<a href="tel:112">112</a>',
    ],
)
def test_linking_is_not_loading(html: str) -> None:
    """Links that a reader may follow, and the site's own files, are fine."""
    assert policy.faults_of_page(html) == []


@pytest.mark.parametrize(
    "html",
    ['<p style="color:red">', '<button onclick="go()">', '<a href=" JavaScript:go()">x</a>', "<style>p{}</style>"],
)
def test_what_the_policy_would_refuse_is_a_fault(html: str) -> None:
    """Inline styles and handlers would fail in silence at run time, so they fail the build."""
    (fault,) = policy.faults_of_page(html)
    assert "the policy refuses" in fault


def test_style_sheets_load_from_the_site_alone() -> None:
    """Addresses in style sheets are held to the same rule, remarks aside."""
    own = '/* https://example.org */ a{background:url("x.svg")} b{c:url(data:image/png;base64,AA)}'
    assert policy.faults_of_style(own) == []
    others = '@import "https://x.example/a.css"; @font-face{src:url(//y.example/f.woff2)}'
    assert len(policy.faults_of_style(others)) == 2


def test_a_page_without_a_head_is_refused() -> None:
    """A fragment cannot carry the policy, and saying nothing would publish it unguarded."""
    with pytest.raises(policy.PolicyError, match="no <head>"):
        policy.with_policy("<p>hello</p>")


def test_the_reader_keeps_scripts_as_they_are_written() -> None:
    """Text that looks like markup inside a script is part of the script."""
    html = "<script>if (a < b && c) document.title = '<p style=x>'</script>"
    page = reading.read(html)
    assert page.scripts == ["if (a < b && c) document.title = '<p style=x>'"]
    assert page.refused == []
