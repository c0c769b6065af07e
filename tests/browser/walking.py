"""Walks the planner as a reader does: one question at a time, by what is on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

Answers = Mapping[str, str | list[str]]
START_SECONDS = 60
READY_WORDS = "The tool is ready"


@dataclass(slots=True)
class Planner:
    """The planner page in a browser."""

    page: Page

    @property
    def question(self) -> Locator:
        """Return the question on the screen."""
        return self.page.locator("[data-question]:visible")

    def question_id(self) -> str:
        """Return the id of the question on the screen."""
        return self.question.get_attribute("data-question") or ""

    def screen(self, name: str) -> Locator:
        """Return one of the screens that are no question."""
        return self.page.locator(f'[data-screen="{name}"]')

    def tick(self, *answers: str) -> None:
        """Choose answers of the question on the screen, by pressing their rows."""
        for answer in answers:
            control = self.question.locator(f'input[value="{answer}"]')
            if not control.is_checked():
                self.question.locator(f'label[for="{control.get_attribute("id")}"]').click()

    def press(self, deed: str) -> None:
        """Press the visible button that does something."""
        self.page.locator(f'[data-do="{deed}"]:visible').first.click()

    def answer(self, *answers: str) -> None:
        """Answer the question on the screen and go on."""
        self.tick(*answers)
        self.press("continue")

    def walk(self, answers: Answers) -> None:
        """Answer every question that is asked, until the answers are to be checked; what is not given is not sure."""
        while not self.screen("check").is_visible():
            asked = self.question_id()
            given = answers.get(asked, "not-sure")
            chosen = [given] if isinstance(given, str) else list(given)
            if asked not in answers and not self.question.locator('input[value="not-sure"]').count():
                chosen = ["none"]
            self.answer(*chosen)
            if self.page.locator(".stop:visible").count():
                self.press("answer-the-rest")

    def result(self) -> Locator:
        """Ask for the result and wait for it, the parts below the screen included."""
        self.press("show-result")
        shown = self.screen("result")
        expect(shown).to_be_visible(timeout=START_SECONDS * 1000)
        self.wait_until_whole()
        return shown

    def wait_until_whole(self) -> None:
        """Wait until every part of the result has had its turn; until then its text reads as empty to a driver."""
        expect(self.page.locator(".part-waits")).to_have_count(0, timeout=START_SECONDS * 1000)

    def wait_until_ready(self) -> None:
        """Wait until the engine has started."""
        expect(self.page.get_by_role("status")).to_have_text(READY_WORDS, timeout=START_SECONDS * 1000)
