"""The Content-Security-Policy of a page, and what stands in its way.

It is a <meta> because the host sends no headers of ours. A script of the page itself runs only if its hash is listed.
`blob:` is for the engine's worker, which inherits this policy only when it is started from a Blob.
"""

import base64
import hashlib
import re
from html import escape

from plugins.site_policy import reading

RULES = {
    "default-src": "'none'",
    "script-src": "'self' blob: 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self' blob:",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
REFERRER = '<meta name="referrer" content="no-referrer">'
CSS_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""")
CSS_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
ELSEWHERE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:)?//|^(?!data:|blob:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)


class PolicyError(ValueError):
    """A page that cannot carry the policy."""


def source_hash(script: str) -> str:
    """Return the source expression that allows exactly this script."""
    text = script.replace("\r\n", "\n").replace("\r", "\n")
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def policy(scripts: list[str]) -> str:
    """Return the policy of a page with these inline scripts."""
    hashes = " ".join(sorted({source_hash(script) for script in scripts}))
    rules = RULES | {"script-src": f"{RULES['script-src']} {hashes}".rstrip()}
    return "; ".join(f"{name} {sources}" for name, sources in rules.items())


def with_policy(html: str) -> str:
    """Return the page with the policy as the first thing in its head."""
    page = reading.read(html)
    if page.head_ends_at is None:
        message = "it has no <head>."
        raise PolicyError(message)
    said = escape(policy(page.scripts), quote=False)  # its quotes are single ones; the character set must come soon
    meta = f'<meta http-equiv="Content-Security-Policy" content="{said}">{REFERRER}'
    return html[: page.head_ends_at] + meta + html[page.head_ends_at :]


def faults_of_page(html: str) -> list[str]:
    """Return what the policy would refuse at run time, so that the build can refuse it first."""
    page = reading.read(html)
    faults = [f"loads {address} from elsewhere; keep a copy on the site" for address in page.loads if _foreign(address)]
    faults += [f"has {what}, which the policy refuses; use a class or a file" for what in page.refused]
    return faults


def faults_of_style(css: str) -> list[str]:
    """Return the addresses a style sheet would load from elsewhere."""
    addresses = CSS_ADDRESS.findall(CSS_REMARK.sub("", css))
    return [f"loads {address} from elsewhere; keep a copy on the site" for address in addresses if _foreign(address)]


def _foreign(address: str) -> bool:
    return bool(ELSEWHERE.search(address.strip()))
