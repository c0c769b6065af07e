"""MkDocs' side of the planner: its files, its cards, its worked examples, and the form in the place of its marker."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from plugins.planner_page import assets, cards, examples, exercise_cards, movement, strength
from plugins.planner_page import page as planner
from plugins.planner_page.interface import read_interface
from plugins.planner_page.links import Links
from plugins.planner_page.markup import data_block, document
from plugins.planner_page.press import Press
from plugins.planner_page.stops import Stops
from plugins.python_runtime import manifest
from pyengine import load_knowledge
from pyengine.engine import stops_of
from pyengine.sentences import step_sentence

CARDS = "planner/cards/"


class PlannerPagePlugin(BasePlugin[LegacyConfig]):
    """Prints the planner page from the knowledge."""

    def on_config(self, config: MkDocsConfig, /) -> None:
        """Read the knowledge and the interface's words, once a build."""
        knowledge = load_knowledge()
        self.stops = Stops.of_engine(knowledge, partial(stops_of, knowledge))
        self.press = Press(
            knowledge=knowledge,
            words=read_interface(),
            drawings=Path(config.config_file_path).parent / "pyengine" / "knowledge" / "drawings",
            dose_sentence=step_sentence,
            links=Links(""),
            edition=assets.edition(knowledge.fingerprint),
        )

    @event_priority(50)  # after the engine's parts, before the pages
    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add script, style, cards, movements and worked examples; nothing of this lies in docs/."""
        for address, text in {**assets.published(), **movement.published(self.press.drawings)}.items():
            files.append(File.generated(config, address, content=text))
        words = cards.words_file(self.press.at("../../"))
        files.append(File.generated(config, f"{CARDS}words.json", content=words))
        words_of_result = data_block("result-words", self.press.words.for_script("result-script"))
        shells_of_result = self.press.words.shell("result")
        title = self.press.words.say("cards.shells")
        shells = document(title, self.press.edition, shells_of_result, words_of_result)
        files.append(File.generated(config, f"{CARDS}shells.html", content=shells))
        every_exercise = exercise_cards.exercises_file(self.press.at("../../"))
        files.append(File.generated(config, f"{CARDS}exercises.json", content=every_exercise))
        for address, content in examples.pages(self.press.knowledge, self.press.words).items():
            files.append(File.generated(config, address, content=content, inclusion=InclusionLevel.NOT_IN_NAV))
        return files

    @event_priority(-50)  # after the search index: it finds these pages by their own words, not by every answer in them
    def on_page_context(
        self,
        context: TemplateContext,
        /,
        *,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Put the form, or a worked example, in the place of its marker."""
        press = self.press.at("../" * page.url.count("/"))
        html = page.content or ""
        if planner.MARKER in html:
            parts = manifest.read(Path(config.site_dir))
            page.content = planner.around(html, planner.planner(press, self.stops))
            page.meta["planner_begin"], page.meta["planner_head"] = planner.begin(press, parts), planner.head(press)
        elif strength.MARKER in html:
            page.content = html.replace(strength.MARKER, strength.page(press, manifest.read(Path(config.site_dir))))
        else:
            page.content = examples.fill(html, partial(examples.example, press))
        return context
