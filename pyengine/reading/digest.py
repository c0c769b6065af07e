"""One fingerprint for a body of knowledge: the same statements give the same one, wherever they were read from."""

from __future__ import annotations

import hashlib
import json

from pyengine.reading.files import RawFiles


def fingerprint(raw: RawFiles) -> str:
    """Return 64 hexadecimal digits over every statement of the raw files."""
    text = json.dumps(raw, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
