"""Copies the pinned package's font files, and its licence, into the site."""

from pathlib import Path

from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

PACKAGE = "node_modules/@fontsource-variable/atkinson-hyperlegible-next"
FOLDER = "assets/fonts"


class TypefacePlugin(BasePlugin[LegacyConfig]):
    """Adds every file that docs/assets/css/typeface.css names."""

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add the fonts and the licence they travel under."""
        package = Path(config.config_file_path).parent / PACKAGE
        for font in sorted((package / "files").glob("*.woff2")):
            files.append(File.generated(config, f"{FOLDER}/{font.name}", abs_src_path=str(font)))
        files.append(File.generated(config, f"{FOLDER}/OFL.txt", abs_src_path=str(package / "LICENSE")))
        return files
