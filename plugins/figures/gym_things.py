"""What a gym and a walk bring: a cross-trainer, a stepping machine, walking poles, and a pair of rolled socks."""

from __future__ import annotations

import math

from plugins.figures import ink, paths
from plugins.figures.body import Point, Skeleton
from plugins.figures.camera import Camera
from plugins.figures.model import Prop, sides_of
from plugins.figures.prop_shapes import bars, rounded

POLE = 0.62
"""How long a walking pole is."""
OPEN_FINGERS = 0.02
"""Fingers that point up by this much are open to catch, and what they toss is in the air."""
IN_THE_AIR = 0.13
IN_HAND = 0.024
WHEEL_BEHIND = 0.17
MACHINE = {"x": None, "y": 0.14, "across": 0.13, "up": 0.045, "bar-x": None, "bar-y": 0.6, "bar": 0.12}
"""The measures of a machine with two pedals; those that are None must be stated in the file."""
SIDES = (("far", 0.07), ("near", -0.07))


def machine_surfaces(prop: Prop) -> dict[str, tuple[Point, ...]]:
    """The way of its pedals round their middle, the fixed bars that hands hold, and the floor that it takes."""
    x, y, across, up = (prop.number(name) for name in ("x", "y", "across", "up"))
    turns = [math.tau * step / 32 for step in range(33)]
    bar_x, bar_y = prop.number("bar-x"), prop.number("bar-y")
    return {
        "pedal": tuple(Point(x + across * math.cos(turn), y + up * math.sin(turn)) for turn in turns),
        "machine-bar": (Point(bar_x - prop.number("bar"), bar_y), Point(bar_x + 0.02, bar_y)),
        "machine-floor": (Point(_rear(prop), 0.0), Point(bar_x + 0.12, 0.0)),
    }


def _rear(prop: Prop) -> float:
    """Where the machine ends behind: a cross-trainer has its wheel there."""
    return prop.number("x") - prop.number("across") - (WHEEL_BEHIND + 0.12 if prop.kind == "cross-trainer" else 0.13)


def _frame(prop: Prop, camera: Camera) -> str:
    """The foot of a machine, its post, and its bars on both sides."""
    front, bar_x, bar_y = prop.number("bar-x") + 0.06, prop.number("bar-x"), prop.number("bar-y") - 0.014
    low = Point(bar_x - prop.number("bar"), bar_y)
    bars_of = [[Point(low.x, low.y, away), Point(bar_x + 0.02, bar_y, away)] for _, away in SIDES]
    post = [Point(front + 0.02, 0.015), Point(bar_x + 0.02, bar_y)]
    foot = [Point(_rear(prop), 0.015), Point(front + 0.06, 0.015)]
    panel = [[Point(bar_x + 0.02, bar_y), Point(bar_x - 0.005, bar_y + 0.09)]]
    return rounded(camera, [foot, post], 0.026) + rounded(camera, panel, 0.045) + rounded(camera, bars_of, 0.016)


def cross_trainer(prop: Prop, camera: Camera, points: Skeleton) -> str:
    """Two long foot bars from a wheel behind to a slope in front; they move with the feet."""
    hub = Point(prop.number("x") - prop.number("across") - WHEEL_BEHIND, prop.number("y") + 0.02)
    wheel = paths.circle(camera.place(hub), camera.size(0.1)) + paths.circle(camera.place(hub), camera.size(0.03))
    links = []
    for side, away in SIDES:
        sole = points[f"{side}-foot"].plus(Point(0.0, -0.016))
        turn = hub.plus(Point(sole.x - prop.number("x"), sole.y - prop.number("y")).times(0.6))
        end = Point(prop.number("bar-x") + 0.06, 0.05)
        links.append([Point(place.x, place.y, away) for place in (turn, sole, end)])
    plates = [[link[1].plus(Point(dx, 0.004)) for dx in (-0.055, 0.105)] for link in links]
    return (
        _frame(prop, camera)
        + f'<path d="{wheel}" fill="{ink.PROP_SHADE}"/>'
        + rounded(camera, links, 0.014)
        + bars(camera, plates, 0.026)
    )


def stepping_machine(prop: Prop, camera: Camera, points: Skeleton) -> str:
    """Two pedals on levers from the post, one up and one down; they move with the feet."""
    pivot = Point(prop.number("bar-x") + 0.06, prop.number("y"))
    links, plates = [], []
    for side, away in SIDES:
        sole = points[f"{side}-foot"].plus(Point(0.0, -0.016))
        links.append([Point(pivot.x, pivot.y, away), Point(sole.x - 0.03, sole.y, away)])
        plates.append([Point(sole.x + dx, sole.y + 0.004, away) for dx in (-0.055, 0.105)])
    return _frame(prop, camera) + rounded(camera, links, 0.02) + bars(camera, plates, 0.026)


def pole_surfaces(prop: Prop) -> dict[str, tuple[Point, ...]]:
    """The floor where their tips come down, so that the picture takes them in."""
    return {"pole-way": (Point(prop.number("x"), 0.0), Point(prop.number("x") + 0.1, 0.0))}


def poles(_: Prop, camera: Camera, points: Skeleton) -> str:
    """A pole from each hand slanting back to the floor."""
    lines = []
    for side in sides_of(camera.view):
        hand = points[f"{side}-hand"]
        back = math.sqrt(max(0.0, POLE**2 - hand.y**2))
        tip = Point(hand.x - back, 0.0, hand.z)
        lines.append([hand.plus(hand.minus(tip).times(0.09)), tip])
    return bars(camera, lines, 0.013)


def socks(_: Prop, camera: Camera, points: Skeleton) -> str:
    """A pair of rolled socks between the hands; above them where the fingers are open to catch."""
    first, second = sides_of(camera.view)
    middle = points[f"{first}-fingertips"].plus(points[f"{second}-fingertips"]).times(0.5)
    rises = points[f"{first}-fingertips"].y - points[f"{first}-wrist"].y
    centre = middle.plus(Point(0.0, IN_THE_AIR if rises > OPEN_FINGERS else IN_HAND))
    disc = paths.circle(camera.place(centre), camera.size(0.034))
    corners = [Point(-0.02, 0.016), Point(0.0, 0.0), Point(-0.02, -0.016)]
    fold = paths.line([camera.place(centre.plus(corner)) for corner in corners])
    return f'<path d="{disc}" fill="{ink.PROP_SHADE}"/>' + f'<path d="{fold}" fill="none"/>'
