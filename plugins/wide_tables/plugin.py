"""MkDocs' side: every page's content passes through once."""

from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from plugins.wide_tables.boxes import boxed


class WideTablesPlugin(BasePlugin[LegacyConfig]):
    """Boxes tables."""

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Return the page's content with its tables in boxes."""
        return boxed(html)
