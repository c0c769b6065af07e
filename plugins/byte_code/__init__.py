"""Byte code for the browser's Python, made on any machine.

`in_node` runs a script in Pyodide under Node, `compiler` compiles an archive there with pyodide-build, `archive` packs
zips that are the same bytes every time, `tools` says where all of it is installed and keeps what was made.
"""
