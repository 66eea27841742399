"""Writes single shapes of known size as STEP files, and `known-shapes.json` with every size: known-shapes.py FOLDER

For each shape: volume and area by arithmetic where there is a formula, and whichever of these it shows: `holes`
(diameter, depth of full diameter, through or the form of the end), `internalRadiiMm` (radius to number of faces),
`sharpInternalEdges`, `draftDeg` (by direction of the face), `wallMm`, `bend`, `undercutFaces`, `mirrorOf`.
"""

import json
import math
import sys
from pathlib import Path

from OCP.BRepBuilderAPI import BRepBuilderAPI_NurbsConvert

from solids import (
    area,
    box,
    common,
    cut,
    cylinder,
    drilled,
    drilled_volume,
    fillet,
    fuse,
    mirrored,
    profile_prism,
    require_valid,
    rounded_area,
    rounded_box,
    single_solid,
    turned,
    upright,
    volume,
)
from step_file import write_part

PI = math.pi


def disc(diameter):
    return PI * diameter**2 / 4


def hole_plate():
    """Seven holes in a plate of 120 x 80 x 20: through and blind, flat and conical ends, from above and from a side."""
    plate = cut(
        box((120, 80, 20)),
        cylinder(5, 22, (-50, 30, -1)),
        cylinder(8, 22, (-30, 30, -1)),
        cylinder(6, 7, (-10, 30, 13)),
        drilled(4, 12, (10, 30, 20)),
        drilled(10.2, 9, (30, 30, 20)),
        cylinder(12, 3, (50, 30, 17)),
        cylinder(3, 32, (-61, -10, 10), (1, 0, 0)),
    )
    removed = 20 * (disc(5) + disc(8)) + 7 * disc(6) + drilled_volume(4, 12) + drilled_volume(10.2, 9) + 3 * disc(12)
    holes = [
        {"diameterMm": 5, "depthMm": 20, "through": True},
        {"diameterMm": 8, "depthMm": 20, "through": True},
        {"diameterMm": 6, "depthMm": 7, "through": False, "bottom": "flat"},
        {"diameterMm": 4, "depthMm": 12, "through": False, "bottom": "cone"},
        {"diameterMm": 10.2, "depthMm": 9, "through": False, "bottom": "cone"},
        {"diameterMm": 12, "depthMm": 3, "through": False, "bottom": "flat"},
        {"diameterMm": 3, "depthMm": 31, "through": False, "bottom": "flat"},
    ]
    return plate, {"volumeMm3": 120 * 80 * 20 - removed - 31 * disc(3), "holes": holes}


def stepped_hole():
    """One counterbored hole, one with three steps: each is one feature."""
    plate = cut(
        box((60, 40, 25)),
        cylinder(5.5, 27, (-15, 0, -1)),
        cylinder(10, 6, (-15, 0, 19)),
        cylinder(4, 27, (15, 0, -1)),
        cylinder(7, 16, (15, 0, 9)),
        cylinder(12, 5, (15, 0, 20)),
    )
    removed = 19 * disc(5.5) + 6 * disc(10) + 9 * disc(4) + 11 * disc(7) + 5 * disc(12)
    holes = [
        {"steps": [{"diameterMm": 10, "depthMm": 6}, {"diameterMm": 5.5, "depthMm": 19}], "through": True},
        {
            "steps": [{"diameterMm": 12, "depthMm": 5}, {"diameterMm": 7, "depthMm": 11}, {"diameterMm": 4, "depthMm": 9}],
            "through": True,
        },
    ]
    return plate, {"volumeMm3": 60 * 40 * 25 - removed, "holes": holes}


def pocket_block():
    """One pocket with corners of 5 mm and a floor fillet of 2 mm, one with sharp corners."""
    round_pocket = rounded_box((40, 30, 15), 5, (-30, 0, 15))
    tangent = fillet_floor(round_pocket, 2)
    block = cut(box((120, 50, 25)), tangent, box((30, 20, 12), (35, 0, 15)))
    return block, {
        "internalRadiiMm": {"5": 4, "2": 8},
        "sharpInternalEdges": 8,
        "pockets": [{"depthMm": 10, "widthMm": 30}, {"depthMm": 10, "widthMm": 20}],
    }


def fillet_floor(pocket, radius):
    """Rounds the edges around the lower face of the tool; the arcs follow by tangency."""
    return fillet(pocket, radius, lambda a, b: abs(a[2] - b[2]) < 1e-9 and abs(a[2] - 15) < 1e-9)


def sharp_block():
    """16 sharp internal edges: of a closed pocket, one open at a side, a slot and a step."""
    block = cut(
        box((120, 60, 30)),
        box((20, 20, 11), (-45, 10, 20)),
        box((20, 31, 11), (-15, 15, 20)),
        box((20, 61, 11), (20, 0, 20)),
        box((21, 61, 11), (60, 0, 20)),
    )
    # closed: 4 upright and 4 at the floor; open at a side: 2 and 3; slot: 2; step: 1
    return block, {"volumeMm3": 120 * 60 * 30 - (20 * 20 + 20 * 30.5 + 20 * 60 + 10.5 * 60) * 10, "sharpInternalEdges": 16}


def draft_block():
    """A block whose four sides lean by 0.5, 1, 2 and 3 degrees about its base of 60 x 40; 20 high, drawn along z."""
    angles = {"+x": 0.5, "-x": 1.0, "+y": 2.0, "-y": 3.0}
    h = 20.0
    lean = {side: h * math.tan(math.radians(angle)) for side, angle in angles.items()}
    x0, x1, y0, y1 = -30.0, 30.0, -20.0, 20.0
    across = profile_prism(polyline([(x0, -50, 0), (x1, -50, 0), (x1 - lean["+x"], -50, h), (x0 + lean["-x"], -50, h)]), (0, 100, 0))
    along = profile_prism(polyline([(-50, y0, 0), (-50, y1, 0), (-50, y1 - lean["+y"], h), (-50, y0 + lean["-y"], h)]), (100, 0, 0))
    a, b = lean["+x"] + lean["-x"], lean["+y"] + lean["-y"]
    size = h * (60 * 40 - (60 * b + 40 * a) / 2 + a * b / 3)
    return common(across, along), {"volumeMm3": size, "draftDeg": angles, "pull": [0, 0, 1]}


def polyline(points):
    return [("line", a, b) for a, b in zip(points, points[1:] + points[:1])]


def walled_box(thickness):
    """An open box of 60 x 40 x 30 outside with one wall and floor thickness."""
    inner = (60 - 2 * thickness, 40 - 2 * thickness)
    made = cut(box((60, 40, 30)), box((*inner, 30), (0, 0, thickness)))
    return made, {"volumeMm3": 60 * 40 * 30 - inner[0] * inner[1] * (30 - thickness), "wallMm": thickness}


def tube():
    made = turned([(0, 9.2), (0, 10), (50, 10), (50, 9.2)])
    size, surface = PI * (100 - 9.2**2) * 50, 2 * PI * 19.2 * 50 + 2 * PI * (100 - 9.2**2)
    return made, {"volumeMm3": size, "areaMm2": surface, "wallMm": 0.8}


def handed():
    """Holes and a notch that no rotation brings onto their mirror image."""
    body = fuse(box((60, 30, 5)), box((5, 30, 25), (-27.5, 0, 0)))
    made = cut(body, cylinder(6, 7, (10, 8, -1)), cylinder(4, 7, (20, -8, -1)), box((8, 6, 7), (28, 13, -1)))
    notch = 6 * 5 * 5
    return made, {"volumeMm3": 60 * 30 * 5 + 5 * 30 * 20 - 5 * (disc(6) + disc(4)) - notch}


def undercut_block():
    """A pocket that is wider below: its ceiling is seen from neither end of z."""
    body = cut(box((50, 40, 25)), box((20, 14, 11), (0, 0, 15)), box((28, 22, 6), (0, 0, 9)))
    hidden = 28 * 22 - 20 * 14
    return body, {
        "volumeMm3": 50 * 40 * 25 - 20 * 14 * 10 - 28 * 22 * 6,
        "undercutFaces": 1,
        "undercutAreaMm2": hidden,
    }


def bent_sheet():
    """2 mm sheet, 40 wide, bent by 90 degrees to an inside radius of 3 mm: flanges of 50 and 30 over the outside."""
    t, inside, width, foot, leg = 2.0, 3.0, 40.0, 50.0, 30.0
    r = inside + t

    def on(radius):
        return (r - radius * math.sqrt(0.5), 0, r - radius * math.sqrt(0.5))

    made = profile_prism(
        [
            ("line", (foot, 0, 0), (r, 0, 0)),
            ("arc", (r, 0, 0), on(r), (0, 0, r)),
            ("line", (0, 0, r), (0, 0, leg)),
            ("line", (0, 0, leg), (t, 0, leg)),
            ("line", (t, 0, leg), (t, 0, r)),
            ("arc", (t, 0, r), on(inside), (r, 0, t)),
            ("line", (r, 0, t), (foot, 0, t)),
            ("line", (foot, 0, t), (foot, 0, 0)),
        ],
        (0, width, 0),
    )
    size = (((foot - r) + (leg - r)) * t + PI / 4 * (r**2 - inside**2)) * width
    bend = {"angleDeg": 90, "insideRadiusMm": inside, "thicknessMm": t, "flangesMm": [foot, leg]}
    return made, {"volumeMm3": size, "bend": bend}


def fillet_block():
    """Convex rounds of 4 mm on the four upright edges of 50 x 40 x 15."""
    made = fillet(box((50, 40, 15)), 4, upright)
    perimeter = 2 * (42 + 32) + 2 * PI * 4
    flat = rounded_area(50, 40, 4)
    return made, {"volumeMm3": flat * 15, "areaMm2": 2 * flat + perimeter * 15, "externalRadiiMm": {"4": 4}}


def spline_holes():
    """The hole plate with every surface stored as a B-spline: the sizes are the same."""
    plate, known = hole_plate()
    return single_solid(BRepBuilderAPI_NurbsConvert(plate, True).Shape()), known


SHAPES = {
    "hole-plate": hole_plate,
    "stepped-hole": stepped_hole,
    "pocket-block": pocket_block,
    "sharp-block": sharp_block,
    "draft-block": draft_block,
    "wall-2.0": lambda: walled_box(2.0),
    "wall-0.8": lambda: walled_box(0.8),
    "tube-0.8": tube,
    "handed-left": handed,
    "handed-right": lambda: (mirrored(handed()[0]), {**handed()[1], "mirrorOf": "handed-left"}),
    "undercut-block": undercut_block,
    "bent-sheet": bent_sheet,
    "fillet-block": fillet_block,
    "spline-holes": spline_holes,
}


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    record = {}
    for name, maker in SHAPES.items():
        shape, known = maker()
        require_valid(name, shape, known.get("volumeMm3"), known.get("areaMm2"))
        write_part(folder / f"{name}.step", name, shape)
        by_kernel = {"volumeMm3": round(volume(shape), 6), "areaMm2": round(area(shape), 6)}
        record[name] = {**by_kernel, **known}
    text = json.dumps(record, indent=2) + "\n"
    (folder / "known-shapes.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
