"""What a reader does with "Keep for offline", and what their device then holds."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.support.browsing import Reader

KEEPING_SECONDS = 90
PATH = "tools/keep-for-offline/"
STORED = """async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    databases: (await indexedDB.databases()).map(({ name }) => name),
})"""
NOTHING = {"caches": [], "workers": [], "databases": []}


@dataclass(slots=True)
class Keeping:
    """The page that keeps the site."""

    page: Page

    @classmethod
    def at(cls, reader: Reader) -> Keeping:
        """Open it."""
        return cls(reader.open(PATH))

    def button(self, deed: str) -> Locator:
        """Return one of its buttons."""
        return self.page.locator(f'.offline-panel [data-do="{deed}"]')

    @property
    def says(self) -> Locator:
        """Return where it speaks."""
        return self.page.locator('.offline-panel [data-slot="says"]')

    def press(self, deed: str) -> None:
        """Press a button."""
        self.button(deed).click()

    def keep(self) -> None:
        """Press, and wait until everything is here."""
        self.press("keep")
        expect(self.says).to_contain_text("works without internet", timeout=KEEPING_SECONDS * 1000)


def stored(page: Page) -> dict[str, object]:
    """Return all that this site has stored on the device."""
    found: dict[str, object] = page.evaluate(STORED)
    return found
