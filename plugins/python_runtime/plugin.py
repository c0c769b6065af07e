"""MkDocs' side of the browser's Python: adds its files and the engine's wheel to the site, and the manifest."""

from pathlib import Path

from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files

from plugins.byte_code.tools import Tools
from plugins.engine_wheel import wheel
from plugins.python_runtime import functions, image, library, manifest
from plugins.python_runtime.version import made_on


class PythonRuntimePlugin(BasePlugin[LegacyConfig]):
    """Publishes what the planner's worker fetches."""

    @event_priority(100)  # before the pages that read the manifest
    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Make what is missing, then add it; nothing of this lies in docs/."""
        root = Path(config.config_file_path).parent
        tools = Tools.of(root)
        listing = library.LIST.read_text(encoding="utf-8")
        trimmed, engine = library.make(tools, listing), wheel.make(root, tools)
        lean = functions.make(tools, functions.LIST.read_text(encoding="utf-8"))
        start: image.Start = {"library": trimmed, "wheel": engine.file, "lock": manifest.lock(tools)}
        memory = image.make(tools, lean, start, image.asked_first())
        published = manifest.compose(tools, lean, trimmed, engine, memory, made_on(root))
        for url, file in published["files"].items():
            files.append(File.generated(config, url, abs_src_path=str(file)))
        manifest.write(Path(config.site_dir), published["manifest"])
        return files
