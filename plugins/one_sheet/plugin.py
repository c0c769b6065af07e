"""MkDocs' side: what `extra_css` lists is read, put together, and published as one file."""

from pathlib import Path

from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from plugins.one_sheet import sheet


class OneSheetPlugin(BasePlugin[LegacyConfig]):
    """Replaces the sheets of every page by one; they share a folder, so what they point to stays where it is."""

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Publish the one, and not the others."""
        names = list(config.extra_css)
        folders = {name.rpartition("/")[0] for name in names}
        if len(folders) != 1:
            raise PluginError(f"mkdocs.yml › extra_css: found the folders {sorted(folders)}; all sheets belong in one.")
        try:
            text = sheet.together((name, (Path(config.docs_dir) / name).read_text(encoding="utf-8")) for name in names)
        except (sheet.SheetError, OSError) as error:
            raise PluginError(f"mkdocs.yml › extra_css: {error}") from error
        for name in names:
            found = files.get_file_from_path(name)
            if found is not None:
                files.remove(found)
        address = sheet.address(folders.pop(), text)
        files.append(File.generated(config, address, content=text))
        config.extra_css = [address]
        return files
