"""Inside Pyodide: hands one wheel or zip to pyodide-build's own py-compile command.

Arguments: the folder pyodide-build is installed in, then the archive.
"""

import sys

sys.path.insert(0, sys.argv[1])
from pyodide_build.cli.py_compile import main

main.main([sys.argv[2], "--silent"], standalone_mode=False)
