"""Bonewise's engine: plain answers in, an illustrative week with every source out. Standard library only."""

from pyengine.engine import make_plan
from pyengine.reading import load_knowledge

__version__ = "0.1.0"
__all__ = ["__version__", "load_knowledge", "make_plan"]
