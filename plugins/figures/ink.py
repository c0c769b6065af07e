"""The colours of every figure: fixed ink on a white card.

They are the same in light, dark and forced-colour schemes, and differ enough in lightness to be told apart in grey.
"""

CARD = "#fff"
INK = "#1b1b1b"
NEAR = "#fff"
FAR = "#b3b3b3"
TRUNK = "#1d3f72"
TRUNK_FAR = "#4a6287"
HAIR = "#9a9a9a"
SHOE_NEAR = "#4a4a4a"
SHOE_FAR = "#7d7d7d"
PROP = "#ece7dd"
PROP_SHADE = "#d8d1c3"
PROP_TOP = "#f7f4ee"
PROP_DETAIL = "#b9b1a2"
PROP_LINE = "#6f6a60"
FLOOR = "#f0f0ee"
FLOOR_LINE = "#8a8a8a"
BAND = "#7a3b8f"
ARROW = "#b8430b"
