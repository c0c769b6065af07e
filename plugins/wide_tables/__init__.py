"""A table wider than the screen scrolls in a box of its own, which the Tab key reaches and a screen reader can name."""
