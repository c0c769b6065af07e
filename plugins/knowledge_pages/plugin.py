"""MkDocs' side of the knowledge's pages: files that lie in no folder, marks in prose, anchors in the evidence."""

from __future__ import annotations

import json
from pathlib import Path

from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from plugins.knowledge_pages import challenge, evidence, refs
from plugins.knowledge_pages.site import Pages, read_pages
from plugins.planner_page.links import Links
from pyengine.errors import KnowledgeError
from pyengine.schema import answers_schema, changes_schema, plan_schema

EVIDENCE = {f"{evidence.PAGES}/{dossier}.md" for dossier in evidence.DOSSIERS}


class KnowledgePagesPlugin(BasePlugin[LegacyConfig]):
    """Prints what the knowledge holds."""

    pages: Pages

    def on_config(self, config: MkDocsConfig, /) -> None:
        """Read the knowledge once a build; its faults, and vignettes that cannot be read, stop the build."""
        root = Path(config.config_file_path).parent
        try:
            said = config.extra.get("repository") or ""
            self.pages = read_pages(root, challenge.repository_of(config.site_url or "", said))
        except KnowledgeError as error:
            faults = "\n".join(f"  {fault}" for fault in error.faults)
            raise PluginError(f"The knowledge has faults:\n{faults}") from error
        except ValueError as error:
            raise PluginError(str(error)) from error

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add a page for each exercise, kind of week and worked example, and the shapes of all that is written."""
        for printed in self.pages.printed():
            files.append(
                File.generated(config, printed.place, content=printed.markdown, inclusion=InclusionLevel.NOT_IN_NAV)
            )
        answers = answers_schema(self.pages.book.knowledge)
        for name, shape in (("plan-1", plan_schema()), ("answers-1", answers), ("changes-1", changes_schema())):
            files.append(File.generated(config, f"schema/{name}.json", content=json.dumps(shape, indent=1)))
        return files

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Give the evidence its anchors, and put what is computed in the place of its mark."""
        if page.file.src_uri in EVIDENCE:
            return evidence.with_anchors(markdown)
        return self.pages.filled(markdown, _root(page))

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Link the marks of the prose, shared parts included."""
        try:
            return refs.linked(html, self.pages.book.lines, Links(_root(page)))
        except refs.MarkError as error:
            raise PluginError(f"{page.file.src_uri}: {error}") from error

    @event_priority(-50)  # after every plugin that replaces marks of its own
    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Refuse a page on which a mark is left that nobody replaced."""
        if left := refs.left_over(output):
            raise PluginError(f"{page.file.src_uri}: {', '.join(left)} stands there still; no plugin knows this mark")
        return output


def _root(page: Page) -> str:
    """Return the way from a page to the site's first page."""
    return "../" * page.url.count("/")
