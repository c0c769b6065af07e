"""The theme, as readers of 72 with a phone, a keyboard, a screen reader or a printer meet it."""

import pytest
from playwright.sync_api import Browser, Page

from tests.support import axe, browsing, serving

PAGES = ("", "conditions/osteoporosis/", "moving-safely/when-to-stop-and-call/", "how-it-works/evidence/")
WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 640}
at_both_widths = pytest.mark.parametrize(
    "width",
    [
        pytest.param("wide", marks=pytest.mark.context(viewport=WIDE)),
        pytest.param("narrow", marks=pytest.mark.context(viewport=NARROW)),
    ],
)

# Every place the Tab key stops at: what it is, its box, whether it shows a ring, whether it can be seen.
STOP = """() => {
  const stop = document.activeElement;
  if (!stop || stop === document.body) return null;
  const shown = stop.matches('.md-option') ? stop.nextElementSibling : stop;
  const box = shown.getBoundingClientRect(), style = getComputedStyle(shown);
  const inside = box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
  return {
    what: `${shown.tagName} ${shown.className} ${shown.textContent.trim().slice(0, 30)} ${box.width} x ${box.height}`,
    small: Math.min(box.width, box.height) < 44 && !shown.closest('article :is(p, li, dd, td)'),
    ringed: style.boxShadow !== 'none',
    seen: inside && style.visibility === 'visible',
  };
}"""

# Every piece of text that is shown: its size, whether it is running text, its first letters.
TEXTS = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  while (walker.nextNode()) {
    const box = walker.currentNode.parentElement, text = walker.currentNode.data.trim();
    if (!text || !box.checkVisibility({ visibilityProperty: true }) || box.closest('script, style')) continue;
    const running = !!box.closest('article :is(p, li)') && !box.closest('code, small, sup, sub');
    found.push([parseFloat(getComputedStyle(box).fontSize), running, text.slice(0, 40)]);
  }
  return found;
}"""

# The number of characters in the longest line of running text.
LONGEST_LINE = """() => Math.max(...[...document.querySelectorAll('article > p')].map(paragraph => {
  const lines = new Map(), walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) for (let i = 0; i < walker.currentNode.length; i++) {
    range.setStart(walker.currentNode, i);
    range.setEnd(walker.currentNode, i + 1);
    const line = Math.round(range.getBoundingClientRect().top / 8);
    lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  return Math.max(0, ...lines.values());
}))"""

TEXT_SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""

IN_A_FRAME = """url => new Promise(done => {
  const frame = document.createElement('iframe');
  frame.onload = () => done(true);
  frame.src = url;
  document.body.append(frame);
})"""


def tab_stops(page: Page) -> list[dict[str, object]]:
    """Return every place the Tab key stops at, from the top of the page to its end."""
    found: list[dict[str, object]] = []
    for _ in range(300):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            return found
        found.append(stop)
    message = "the Tab key never reached the end of the page"
    raise AssertionError(message)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing(
    chromium: Browser, served: serving.Served, path: str, scheme: str, size: dict[str, int]
) -> None:
    """No rule of WCAG 2.2 A and AA is broken, nor enhanced contrast, in light and dark, wide and narrow."""
    with browsing.reader(chromium, served.url, viewport=size, color_scheme=scheme, reduced_motion="reduce") as person:
        assert axe.violations(person.open(path)) == []
        assert person.complaints.console_errors == []


@pytest.mark.allow_console_errors  # the browser tells of the script that does not come
@pytest.mark.parametrize("path", ["", "planner/"])
@pytest.mark.parametrize(
    "device, chosen, shown", [("dark", None, "slate"), ("light", None, "default"), ("dark", "light", "default")]
)
def test_nobody_in_the_dark_meets_a_white_page_first(
    chromium: Browser, served: serving.Served, path: str, device: str, chosen: str | None, shown: str
) -> None:
    """The device's colours are there before the theme's own script has come; what somebody chose goes before them."""
    with browsing.reader(chromium, served.url, color_scheme=device) as person:
        if chosen:
            page = person.open(path)
            page.locator("label[for='__palette_1']").click()
            page.wait_for_function("() => document.body.dataset.mdColorScheme === 'default'")
        person.context.route("**/javascripts/bundle.*", lambda route: route.abort())
        assert person.open(path).evaluate("document.body.dataset.mdColorScheme") == shown


@at_both_widths
@pytest.mark.parametrize("path", PAGES[:3])
@pytest.mark.usefixtures("width")
def test_every_tab_stop_is_seen_ringed_and_large(reader: browsing.Reader, path: str) -> None:
    """From the keyboard nothing is off-screen, everything shows the ring and, links in text aside, has 44 px."""
    found = tab_stops(reader.open(path))
    assert len(found) > 5
    assert [stop["what"] for stop in found if not stop["seen"]] == []
    assert [stop["what"] for stop in found if not stop["ringed"]] == []
    assert [stop["what"] for stop in found if stop["small"]] == []


@pytest.mark.context(viewport=NARROW)
@pytest.mark.parametrize("name, panel", [("Menu", ".md-sidebar--primary"), ("Search", ".md-search__inner")])
def test_a_panel_opens_and_closes_from_the_keyboard(reader: browsing.Reader, name: str, panel: str) -> None:
    """Its button tells whether it is open; Enter opens it with the focus inside, Escape closes it and goes back."""
    page = reader.open("conditions/osteoporosis/")
    button = page.locator(f"button[aria-label='{name}']")
    assert button.get_attribute("aria-expanded") == "false"
    assert not page.locator(panel).is_visible()
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("panel => document.querySelector(panel).contains(document.activeElement)", arg=panel)
    assert button.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    page.locator(panel).wait_for(state="hidden")
    assert button.get_attribute("aria-expanded") == "false"
    assert button.evaluate("button => button === document.activeElement")


@pytest.mark.context(viewport=NARROW)
def test_the_drawer_leads_to_every_section_from_the_keyboard(reader: browsing.Reader) -> None:
    """It opens at the section one is in; Enter on its title leads back to all sections, and into another."""
    page = reader.open("conditions/osteoporosis/")
    drawer = page.locator("#drawer")
    page.locator("button[aria-label='Menu']").press("Enter")
    drawer.get_by_role("button", name="Which page is for you", exact=True).and_(
        page.locator(".md-nav__title > *")
    ).press("Enter")
    other = drawer.get_by_role("button", name="Pages in Moving safely")
    other.wait_for()
    assert page.evaluate("document.querySelector('#drawer').contains(document.activeElement)")
    other.press("Enter")
    page.wait_for_function("() => document.activeElement.textContent.trim() === 'Moving safely'")
    drawer.get_by_role("link", name="Balance and falls").wait_for()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.context(viewport=NARROW)
def test_no_page_scrolls_sideways_on_a_narrow_screen(reader: browsing.Reader, path: str) -> None:
    """At 320 px, and with the text spacing a reader may set, all is in one column."""
    page = reader.open(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    page.evaluate(TEXT_SPACING)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


@at_both_widths
@pytest.mark.parametrize("path", PAGES)
@pytest.mark.usefixtures("width")
def test_text_is_large_enough_to_read(reader: browsing.Reader, path: str) -> None:
    """Running text has at least 19 px and no text anywhere less than 16 px, at every width."""
    texts = reader.open(path).evaluate(TEXTS)
    assert len(texts) > 20
    assert [text for pixels, running, text in texts if pixels < (19 if running else 16)] == []


def test_lines_are_short_enough_to_follow(reader: browsing.Reader) -> None:
    """No line of running text has more than 75 characters."""
    assert 50 < reader.open("conditions/osteoporosis/").evaluate(LONGEST_LINE) <= 75


@pytest.mark.context(color_scheme="dark")
def test_paper_is_black_on_white_and_large(reader: browsing.Reader) -> None:
    """Even from the dark scheme, print has 14 pt in black on white, and the menus are gone."""
    page = reader.open("conditions/osteoporosis/")
    page.emulate_media(media="print")
    pixels, colour, ground, menu = page.evaluate(
        """() => {
          const text = getComputedStyle(document.querySelector('article p')), body = getComputedStyle(document.body);
          const menu = document.querySelector('header').checkVisibility();
          return [parseFloat(text.fontSize), text.color, body.backgroundColor, menu];
        }"""
    )
    assert pixels > 18.6  # 14 pt
    assert (colour, ground, menu) == ("rgb(0, 0, 0)", "rgba(0, 0, 0, 0)", False)


@pytest.mark.allow_console_errors
def test_the_policy_refuses_another_host_and_slipped_in_code(reader: browsing.Reader) -> None:
    """A page cannot send anything elsewhere, nor run code that was slipped into it."""
    page = reader.open()
    assert page.evaluate("fetch('http://127.0.0.2:9/').then(() => 'sent', error => error.name)") == "TypeError"
    page.evaluate(
        """() => {
          const slipped = document.createElement('script');
          slipped.textContent = 'window.slipped = true';
          document.head.append(slipped);
        }"""
    )
    assert page.evaluate("window.slipped") is None
    assert sum("Content Security Policy" in said for said in reader.complaints.console_errors) >= 2


def test_search_works_from_this_site_alone(reader: browsing.Reader) -> None:
    """A word typed into the search finds pages."""
    page = reader.open()
    page.locator(".md-search__input").press_sequentially("osteoporosis")
    page.wait_for_selector(".md-search-result__link")


@pytest.mark.allow_console_errors  # inside a foreign frame the theme may not touch its storage, and says so
def test_another_site_cannot_show_this_one_inside_itself(reader: browsing.Reader) -> None:
    """Within a frame of another page the site hides itself."""
    page = reader.context.new_page()
    page.evaluate(IN_A_FRAME, reader.site)
    assert page.frames[1].evaluate("document.documentElement.checkVisibility()") is False
