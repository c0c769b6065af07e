"""A drawing becomes SVG that any page can take in."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable

import pytest

from plugins.figures import ink
from plugins.figures.draw import figure_svg, positions_svg
from plugins.figures.marks import BADGE_RADIUS
from plugins.figures.model import Drawing
from plugins.figures.props import KINDS

Draw = Callable[..., Drawing]

SVG = "{http://www.w3.org/2000/svg}"
PROPS = {
    "chair": "x = 0.0",
    "worktop": "x = 0.2",
    "worktop-beside": "x = -0.4",
    "chair-beside": "x = -0.3",
    "wall": 'x = -0.4\nfacing = "right"',
    "door-frame": "x = 0.2",
    "bed": "x = -0.6",
    "mat": "x = -0.6",
    "step": "x = 0.1",
    "pillow": "x = -0.5\ny = 0.3",
    "towel": "x = -0.5\ny = 0.3",
    "rail": "x = 0.2",
    "stairs": "x = 0.1",
    "bike": "x = 0.0\nsaddle-x = -0.2\nsaddle-y = 0.5\nbar-x = 0.2\nbar-y = 0.7",
    "band": "x = 0.6\ny = 0.6",
    "hand-weights": 'hands = "near"',
    "water": "height = 0.6",
    "stick": "",
    "jar": "x = 0.2\ny = 0.53",
    "tape": "x = 0.1",
    "folded-towel": "",
    "towel-loop": "",
    "recumbent-bike": "x = 0.3\nsaddle-x = -0.2",
    "bed-below": "y = -0.6",
    "cushion-below": "x = -0.2\ny = 0.3",
    "box": "",
    "bag": "",
    "shelf": "x = 0.2\nheight = 0.7",
    "step-stool": "x = 0.2",
    "bed-side": "x = 0.2",
    "vacuum": "",
    "shoehorn": "",
    "cross-trainer": "x = 0.0\nbar-x = 0.25",
    "stepping-machine": "x = 0.0\nbar-x = 0.25",
    "poles": "x = -0.4",
    "socks": "",
}


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG counts it."""

    def light(colour: str) -> float:
        digits = colour.removeprefix("#")
        digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
        parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
        red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_each_position_is_one_picture_with_a_name(draw: Draw) -> None:
    """Every picture is an image whose title is what it is labelled by; the first one tells the whole change."""
    drawing = draw()
    pictures = [ET.fromstring(text) for text in positions_svg(drawing, id_prefix="week")]  # noqa: S314
    assert len(pictures) == 2
    for picture in pictures:
        title = picture.find(f"{SVG}title")
        assert picture.get("role") == "img"
        assert title is not None
        assert title.get("id") == picture.get("aria-labelledby")
    assert [picture.findtext(f"{SVG}title") for picture in pictures] == [drawing.alt, "Picture 2 of 2."]


def test_two_prefixes_share_no_ids(draw: Draw) -> None:
    """Figures with different prefixes can stand on one page."""
    drawing = draw()
    texts = [*positions_svg(drawing, id_prefix="a"), *positions_svg(drawing, id_prefix="b")]
    texts += [figure_svg(drawing, id_prefix="a"), figure_svg(drawing, id_prefix="b")]
    ids = re.findall(r'\bid="([^"]+)"', "".join(texts))
    assert len(ids) == len(set(ids)) == 6


def test_all_positions_share_scale_and_floor(draw: Draw) -> None:
    """Every position has the same frame and the same floor line."""
    drawing = draw()
    texts = positions_svg(drawing, id_prefix="a")
    assert len({found for text in texts for found in re.findall(r'viewBox="[^"]+"', text)}) == 1
    assert len({tuple(re.findall(r'class="figure-floor" d="[^"]+"', text)) for text in texts}) == 1


def test_the_arrow_stands_in_one_position_only(draw: Draw) -> None:
    """There is one arrow, in the position the file names."""
    texts = positions_svg(draw(), id_prefix="a")
    assert ["figure-arrow" in text for text in texts] == [False, True]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_thing_can_be_drawn(draw: Draw, kind: str) -> None:
    """Each thing a file may name has a picture."""
    extra = f'[[prop]]\nkind = "{kind}"\n{PROPS[kind]}\n\n[arrow]'
    plain, with_it = figure_svg(draw(), id_prefix="a"), figure_svg(draw(("[arrow]", extra)), id_prefix="a")
    assert with_it.count("<path") > plain.count("<path")
    ET.fromstring(with_it)  # noqa: S314


def test_a_strict_content_policy_lets_every_figure_through(draw: Draw) -> None:
    """No style attribute, style element, script or outside address is in a figure."""
    text = figure_svg(draw(), id_prefix="a").replace('xmlns="http://www.w3.org/2000/svg"', "")
    for banned in ("style", "script", "http", "href", "url(", "<text", "data:"):
        assert banned not in text


def test_words_from_the_file_cannot_become_markup(draw: Draw) -> None:
    """A sentence with angle brackets stays a sentence."""
    drawing = draw(("then lifting one foot.", "then <b>lifting</b> & more."))
    picture = ET.fromstring(positions_svg(drawing, id_prefix="a")[0])  # noqa: S314
    assert picture.findtext(f"{SVG}title") == drawing.alt


def test_the_same_file_gives_the_same_picture(draw: Draw) -> None:
    """Nothing in a picture depends on when or how often it is drawn."""
    assert positions_svg(draw(), id_prefix="a") == positions_svg(draw(), id_prefix="a")


def test_marks_are_large_and_strong_enough() -> None:
    """The badge is at least 17 in radius, and arrow, outline and things reach their contrast on the card."""
    assert BADGE_RADIUS >= 17
    assert contrast(ink.ARROW, ink.CARD) >= 4.5
    assert contrast(ink.INK, ink.NEAR) >= 7
    assert contrast(ink.INK, ink.FAR) >= 7
    assert contrast(ink.PROP_LINE, ink.CARD) >= 3
    assert contrast(ink.TRUNK, ink.CARD) >= 7


def test_near_far_and_trunk_differ_without_colour() -> None:
    """In grey print near limbs, far limbs and the trunk are still told apart."""
    assert contrast(ink.NEAR, ink.FAR) >= 1.9
    assert contrast(ink.FAR, ink.TRUNK) >= 3
    assert contrast(ink.FAR, ink.TRUNK_FAR) >= 1.9
    assert contrast(ink.TRUNK_FAR, ink.TRUNK) >= 1.5


SITTING = """
view = "front"
character = "woman"
alt = "Standing, then sitting."
[[position]]
caption = "Stand."
anchor = { point = "pelvis", x = 0, y = 0.53 }
contacts = { left-foot = "floor", right-foot = "floor" }
[position.angles]
trunk = 0
upper-arm = 9
forearm = 4
thigh = 2
shank = 2
foot = 0
[[position]]
caption = "Sit."
anchor = { point = "pelvis", x = 0, y = 0.331 }
contacts = { left-foot = "floor", right-foot = "floor" }
[position.angles]
trunk = 0
upper-arm = 9
forearm = 4
thigh = 2
shank = 0
foot = 0
[position.depths]
thigh = 80
"""


def test_seen_from_the_front_a_lap_stands_before_the_trunk(draw: Draw) -> None:
    """Knees that point at the reader are drawn over the hem; legs that hang are drawn under it."""
    standing, sitting = positions_svg(draw(text=SITTING), id_prefix="a")

    def shoes_before_trunk(text: str) -> list[bool]:
        trunk = max(
            (found for found in re.findall(r'd="([^"]+)" fill="#1d3f72"', text)), key=lambda data: data.count("Q")
        )
        return [match.start() < text.index(trunk) for match in re.finditer(f'fill="{ink.SHOE_NEAR}"', text)]

    assert shoes_before_trunk(standing) == [True, True]
    assert shoes_before_trunk(sitting) == [False, False]


def test_a_turned_figure_shows_one_side_grey(draw: Draw) -> None:
    """Seen from the front nobody has a far side; turned into profile, the leg further away is grey."""
    front = positions_svg(draw(text=SITTING), id_prefix="a")[0]
    profile = positions_svg(draw(("trunk = 0", "trunk = 0\nturn = 90"), text=SITTING), id_prefix="a")[0]
    assert [f'fill="{ink.SHOE_FAR}"' in text for text in (front, profile)] == [False, True]


def test_seen_from_above_there_is_no_floor(draw: Draw) -> None:
    """A picture from above has no floor line that a lying figure could seem to stand on."""
    above = SITTING.replace('"front"', '"above"')
    assert "figure-floor" not in positions_svg(draw(text=above), id_prefix="a")[0]


def test_each_eighth_of_a_turn_shows_another_head(draw: Draw) -> None:
    """From facing the reader to facing away a head has five looks, and eyes as long as the face is seen."""

    def picture(turn: int) -> str:
        return positions_svg(draw(("trunk = 0", f"trunk = 0\nhead-turn = {turn}"), text=SITTING), id_prefix="a")[0]

    looks = [picture(turn) for turn in (0, 45, 90, 135, 180)]
    assert len(set(looks)) == 5
    assert [f'fill="{ink.INK}" stroke="none"' in look for look in looks] == [True, True, True, False, False]
    assert picture(45) != picture(-45)
    assert picture(40) == picture(45)
