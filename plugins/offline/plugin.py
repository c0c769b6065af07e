"""MkDocs' side of keeping the site: its scripts, its panels, and, last of all, the list of everything to keep."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from plugins.offline import assets, pages, release, withdrawn
from plugins.planner_page.interface import read_interface
from plugins.python_runtime import manifest


class OfflinePlugin(BasePlugin[LegacyConfig]):
    """Lets a reader keep the site, and look up whether a printed plan still holds."""

    def on_config(self, config: MkDocsConfig, /) -> None:  # noqa: ARG002
        """Read the words and the committed list, once a build."""
        self.words = read_interface(pages.WORDS)
        self.bar = pages.bar(self.words)
        try:
            self.listed = withdrawn.read(withdrawn.FILE.read_text(encoding="utf-8"))
        except withdrawn.WithdrawnError as error:
            raise PluginError(str(error)) from error

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add the scripts; nothing of this lies in docs/."""
        for address, text in assets.published(self.bar).items():
            files.append(File.generated(config, address, content=text))
        return files

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Put the panels in the place of their marks."""
        folder = "../" * page.url.count("/") + assets.folder(self.bar)
        html = html.replace(pages.KEEP, pages.keep(self.words, folder))
        if pages.CURRENT in html:
            version = manifest.version_of(manifest.read(Path(config.site_dir)))
            html = html.replace(pages.CURRENT, pages.current(self.words, folder, version, self.listed))
        return html

    @event_priority(-200)  # after the policy: what is listed is what is published, to the last byte
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Say the sizes, then list everything; a version that is withdrawn is not published."""
        site = Path(config.site_dir)
        version = manifest.version_of(manifest.read(site))
        try:
            withdrawn.holds(version.code, self.listed)
        except withdrawn.WithdrawnError as error:
            raise PluginError(str(error)) from error
        sizes = release.sizes(release.parts_of(site))
        for file in site.rglob("index.html"):
            html = file.read_text(encoding="utf-8")
            if pages.SIZE.search(html):
                file.write_text(pages.with_sizes(html, sizes), encoding="utf-8")
        release.write(site, release.parts_of(site), version, self.listed)
