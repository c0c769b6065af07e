"""Modules that stand in the place of the library's own, inside Pyodide: the engine needs far less of them.

The runtime sets up an event loop, a loader of packages and colours for error messages as it starts, and with them two
thirds of the library. The engine answers at once, waits for nothing, brings no package and is told its errors in plain
text, so these few lines do instead.
"""
