"""What a page costs before anybody plans: its bytes with every figure, and how far its parts jump."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.support.serving import Served

LOADED = """
async () => {
  for (const figure of document.querySelectorAll("[loading=lazy]")) figure.loading = "eager";
  await new Promise((go) => setTimeout(go, 500));
}
"""
JUMPED = """
() => new Promise((done) => {
  const seen = new PerformanceObserver((list) => add(list.getEntries()));
  let sum = 0;
  const add = (entries) => entries.forEach(({ value, hadRecentInput }) => (sum += hadRecentInput ? 0 : value));
  seen.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => { add(seen.takeRecords()); done(sum); }, 300);
})
"""
PHONE = {"width": 390, "height": 844}


def cost(browser: Browser, served: Served, path: str) -> tuple[int, float]:
    """Return the bytes of a first visit on a phone, figures below the fold included, and the sum of layout shifts."""
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]  # Playwright's own name for it is private
    try:
        page = context.new_page()
        before = len(served.sent)
        page.goto(served.url + path, wait_until="networkidle")
        jumped: float = page.evaluate(JUMPED)
        page.evaluate(LOADED)
        page.wait_for_load_state("networkidle")
        return sum(length for _, length in served.sent[before:]), jumped
    finally:
        context.close()
