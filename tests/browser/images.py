"""The planner's engine asked by a reader who keeps the memory image, and what the browser fetched for it."""

from __future__ import annotations

import base64
import gzip
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.python_runtime.image import IMAGE
from plugins.python_runtime.library import STOCK
from plugins.python_runtime.manifest import WHOLE
from tests.browser.test_parity import ASK_ALL
from tests.support.browsing import Reader

OTHER = "another.image"
HELD = f"{IMAGE}?held"
"""What is asked for by a start that fetches the image; the page that lays it into a cache asks for another name."""
PLAINLY = f"{STOCK}?plainly"
"""What is asked for by a start that is not from the image; no other start on the page asks for it by this name."""
ASK = """
async ({ texts, kept, other, whole }) => {
  const script = document.querySelector('script[src$="planner.mjs"]').src;
  REACHED
  const { fingerprint } = document.querySelector("[data-fingerprint]").dataset;
  const root = new URL(document.querySelector(".planner").dataset.root, document.baseURI).href;
  const described = (entire) => {
    const parts = enginePartsFrom(root, entire);
    parts.library.url += "?plainly";
    if (whole) parts.runtime = enginePartsFrom(root, true).runtime;
    const image = parts.image && { ...parts.image, heldIf: kept && root + "offline/kept.json", ...other };
    return parts.image ? { ...parts, image: { ...image, url: new URL(image.url, root).href + "?held" } } : parts;
  };
  const { image } = described(false);
  const device = await caches.open("kept");
  if (kept !== "image only") await device.put(root + "offline/kept.json", new Response("{}"));
  if (kept !== "site only") await device.put(image.url, await fetch(image.url.replace("?held", "")));
  const engine = new Engine({
    parts: described,
    fingerprint,
    workerURL: new URL("engine.worker.mjs", script).href,
  });
  const plans = [];
  for (const text of texts) plans.push(await engine.plan(text));
  engine.worker.terminate();
  return plans;
}
""".replace("REACHED", next(line.strip() for line in ASK_ALL.splitlines() if "import(" in line))


@dataclass(frozen=True, slots=True)
class Asked:
    """What was said, and how Python started: whether from the image, and whether the whole runtime was needed."""

    plans: list[str]
    from_image: bool
    with_whole: bool
    fetched_image: bool


def ask(
    reader: Reader,
    texts: Sequence[str],
    *,
    kept: str | None = "site and image",
    other: bytes | None = None,
    whole: bool = False,
) -> Asked:
    """Ask the engine on a device that keeps the site; `other`: an image in the place of ours, with a true digest.

    `kept`: what of it is on the device; None: the page was not handed over by what somebody keeps.

    `whole`: with the runtime that nothing was taken out of, from the beginning.
    """
    described: Mapping[str, object] | None = None
    if other is not None:
        digest = base64.b64encode(hashlib.sha256(other).digest()).decode()
        described = {"url": OTHER, "bytes": len(other), "integrity": f"sha256-{digest}"}
        reader.context.route(f"**/{OTHER}*", lambda route: route.fulfill(body=other))
    page = reader.open("planner/")
    fetched: list[str] = []
    reader.context.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))
    plans: list[str] = page.evaluate(ASK, {"texts": list(texts), "kept": kept, "other": described, "whole": whole})
    return Asked(
        plans=plans,
        from_image=PLAINLY not in fetched,
        with_whole=WHOLE in fetched,
        fetched_image=any(name.endswith("?held") for name in fetched),
    )


def published(reader: Reader) -> bytes:
    """Return the image that the site publishes, unpacked."""
    manifest = reader.context.request.get(f"{reader.site}assets/engine/manifest.json").json()
    address: str = manifest["image"]["url"]
    if not address.endswith(IMAGE):
        raise ValueError(f"{address} is no {IMAGE}.")
    return gzip.decompress(reader.context.request.get(reader.site + address).body())
