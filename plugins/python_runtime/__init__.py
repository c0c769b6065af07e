"""The browser's Python: the pinned Pyodide files, a trimmed byte-compiled library, and the list of all parts.

`library` trims and compiles the standard library, `trim` records what it must hold, `manifest` says what the page has
to fetch and how to know it again; the plugin publishes these together with the engine's wheel.
"""
