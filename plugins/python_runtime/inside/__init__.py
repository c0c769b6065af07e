"""Scripts that run inside Pyodide, never in the Python that builds the site."""
