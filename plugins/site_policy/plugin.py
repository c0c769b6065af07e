"""MkDocs' side of the policy: last of all, every built page gets it, and every fault is named at once."""

from pathlib import Path
from typing import Literal

from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger

from plugins.site_policy import policy

log = get_plugin_logger(__name__)


class SitePolicyPlugin(BasePlugin[LegacyConfig]):
    """Writes the policy into built pages."""

    published = True

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Remember whether this build is published: the reloading preview needs a script that no policy lists."""
        self.published = command != "serve"

    @event_priority(-100)  # after everything else has written its pages
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Rewrite the pages in place."""
        if not self.published:
            log.info("The preview goes without the policy; `make serve` shows the site as it is published.")
            return
        site = Path(config.site_dir)
        faults: list[str] = []
        for file in sorted(site.rglob("*.html")):
            html = file.read_text(encoding="utf-8")
            name = file.relative_to(site).as_posix()
            faults += [f"{name} {fault}" for fault in policy.faults_of_page(html)]
            try:
                file.write_text(policy.with_policy(html), encoding="utf-8")
            except policy.PolicyError as error:
                faults.append(f"{name}: {error}")
        for file in sorted(site.rglob("*.css")):
            css = file.read_text(encoding="utf-8")
            faults += [f"{file.relative_to(site).as_posix()} {fault}" for fault in policy.faults_of_style(css)]
        if faults:
            raise PluginError("The site's policy does not hold:\n" + "\n".join(f"  {fault}" for fault in faults))
