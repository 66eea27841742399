"""The parts of the sample gearbox, with what is known of each: volume, holes, and the mistakes put into it on purpose."""

import math

from solids import (
    box,
    cut,
    cylinder,
    drilled,
    drilled_volume,
    fuse,
    moved,
    placement,
    polygon_area,
    prism,
    profile_prism,
    rounded_area,
    rounded_box,
    turned,
)

PI = math.pi


def hole(diameter, depth, through, bottom=None, count=1):
    fact = {"diameterMm": diameter, "depthMm": depth, "through": through, "count": count}
    return fact if through else {**fact, "bottom": bottom}


def mistake(rule, measure, value, unit, what, within=0.01):
    """What a rule should measure, to `within` in its unit."""
    return {"rule": rule, "measure": measure, "value": round(value, 6), "unit": unit, "within": within, "what": what}


class Part:
    def __init__(self, name, shape, color, process, volume_mm3, area_mm2=None, holes=(), mistakes=()):
        self.name, self.shape, self.color, self.process = name, shape, color, process
        self.volume_mm3, self.area_mm2 = volume_mm3, area_mm2
        self.holes, self.mistakes = list(holes), list(mistakes)


ALUMINIUM, STEEL, BLACK = (0.77, 0.79, 0.81), (0.55, 0.57, 0.6), (0.16, 0.17, 0.19)
BLUE, GREEN, ORANGE, BRASS = (0.2, 0.38, 0.62), (0.25, 0.5, 0.36), (0.9, 0.47, 0.13), (0.78, 0.65, 0.28)

COVER_HOLES = [(x, y) for x in (-41.5, 41.5) for y in (-31.5, 31.5)]
MOUNTING_HOLES = [(x, y) for x in (-68, 68) for y in (-38, 38)]
DOWELS = [(62, -16), (62, 16)]


def base_plate():
    body = rounded_box((160, 100, 12), 8)
    tools = [cylinder(9, 14, (x, y, -1)) for x, y in MOUNTING_HOLES]
    tools += [drilled(6, 7, (x, y, 12)) for x, y in DOWELS]
    tools += [cylinder(8.37, 14, (-62, 0, -1)), box((60, 30, 7), (0, 0, 6))]
    removed = 4 * PI * 81 / 4 * 12 + 2 * drilled_volume(6, 7) + PI * 8.37**2 / 4 * 12 + 60 * 30 * 6
    return Part(
        "Base plate", cut(body, *tools), ALUMINIUM, "milled", rounded_area(160, 100, 8) * 12 - removed,
        holes=[hole(9, 12, True, count=4), hole(6, 7, False, "cone", 2), hole(8.37, 12, True)],
        mistakes=[
            mistake("CNC-005", "internalEdge.radius", 0, "mm", "a pocket 6 mm deep with four sharp corners"),
            mistake("CNC-003", "hole.standardDrillOffset", 0.03, "mm", "a hole of 8.37 mm, next to the 8.4 mm drill"),
        ],
    )  # fmt: skip


def housing():
    body = cut(box((90, 70, 50)), rounded_box((80, 60, 45), 6, (0, 0, 6)))
    tools = [cylinder(22, 100, (-50, 0, 28), (1, 0, 0))]
    tools += [cylinder(3.3, 12, (x, y, 38)) for x, y in COVER_HOLES]
    tools.append(drilled(3, 60, (-45, 0, 3), (1, 0, 0)))
    # the recess for the name plate, 4.6 mm into a wall of 5 mm
    recess = rounded_recess((30, 20), 3, -35, 4.6, 24)
    removed = 2 * PI * 121 * 5 + 4 * PI * 3.3**2 / 4 * 12 + drilled_volume(3, 60) + rounded_area(30, 20, 3) * 4.6
    return Part(
        "Housing", cut(body, *tools, recess), BLUE, "milled",
        90 * 70 * 50 - rounded_area(80, 60, 6) * 44 - removed,
        holes=[hole(22, 5, True, count=2), hole(3.3, 12, False, "flat", 4), hole(3, 60, False, "cone")],
        mistakes=[
            mistake("CNC-001", "wall.thickness", 0.4, "mm", "the recess for the name plate leaves 0.4 mm of wall"),
            mistake("CNC-002", "hole.depthToDiameter", 20, "ratio", "the oil gallery, 60 mm deep at 3 mm"),
            mistake("CNC-004", "hole.flatBottomAngle", 180, "deg", "four blind holes for screws with flat ends"),
        ],
    )  # fmt: skip


def rounded_recess(size, radius, y, depth, z):
    """A pocket into the wall at `y`, along +y, centred on x = 0 and `z`."""
    return moved(rounded_box((size[0], size[1], depth), radius), placement((0, y, z), (1, 0, 0), -90))


def cover():
    plate = rounded_box((90, 70, 4), 3)
    rib = box((60, 0.6, 10), (0, 20, -10))
    tools = [cylinder(4.5, 6, (x, y, -1)) for x, y in COVER_HOLES]
    return Part(
        "Cover", cut(fuse(plate, rib), *tools), BLUE, "milled",
        rounded_area(90, 70, 3) * 4 + 60 * 0.6 * 10 - 4 * PI * 4.5**2 / 4 * 4,
        holes=[hole(4.5, 4, True, count=4)],
        mistakes=[
            mistake("CNC-012", "wall.heightToThickness", 10 / 0.6, "ratio", "a rib 0.6 mm thick and 10 mm high"),
            mistake("CNC-001", "wall.thickness", 0.6, "mm", "the same rib"),
        ],
    )  # fmt: skip


def gasket():
    ring = cut(rounded_box((90, 70, 1), 3), rounded_box((80, 60, 3), 6, (0, 0, -1)))
    tools = [cylinder(4.5, 3, (x, y, -1)) for x, y in COVER_HOLES]
    volume = rounded_area(90, 70, 3) - rounded_area(80, 60, 6) - 4 * PI * 4.5**2 / 4
    holes = [hole(4.5, 1, True, count=4)]
    return Part("Gasket", cut(ring, *tools), BLACK, "sheet", volume, holes=holes)


def shaft():
    body = turned([(-60, 0), (-60, 4), (-38, 4), (-38, 6), (38, 6), (38, 4), (60, 4), (60, 0)])
    volume = PI * (16 * 22 * 2 + 36 * 76) - drilled_volume(2, 30)
    area = PI * (8 * 22 * 2 + 12 * 76) + 2 * PI * 36 + drilled_area(2, 30) - PI * 1
    return Part(
        "Shaft", cut(body, drilled(2, 30, (60, 0, 0), (-1, 0, 0))), STEEL, "turned", volume, area,
        holes=[hole(2, 30, False, "cone")],
        mistakes=[mistake("CNC-002", "hole.depthToDiameter", 15, "ratio", "a grease hole, 30 mm deep at 2 mm")],
    )  # fmt: skip


def drilled_area(diameter, depth):
    """Wall and cone of a drilled hole; its mouth takes a disc away from the face it is in."""
    return PI * diameter * depth + PI * diameter**2 / 4 / math.sin(math.radians(59))


def bearing():
    half = 3.5
    profile = [
        (-half, 4), (-half, 6.5), (-half + 0.5, 6.5), (-half + 0.5, 9), (-half, 9), (-half, 11),
        (half, 11), (half, 9), (half - 0.5, 9), (half - 0.5, 6.5), (half, 6.5), (half, 4),
    ]  # fmt: skip
    volume = PI * ((121 - 16) * 7 - (81 - 42.25) * 1.0)
    area = 2 * PI * (11 + 4) * 7 + 2 * PI * (121 - 16) + 2 * 2 * PI * (9 + 6.5) * 0.5
    return Part("Bearing 608", turned(profile), STEEL, "standard", volume, area, holes=[hole(8, 7, True)])


def gear():
    teeth, root, tip, width = 24, 13.6, 16.25, 10
    outline = []
    for tooth in range(teeth):
        middle = 2 * PI * tooth / teeth
        for radius, offset in ((root, -0.07), (tip, -0.033), (tip, 0.033), (root, 0.07)):
            outline.append((radius * math.cos(middle + offset), radius * math.sin(middle + offset)))
    body = prism([(-width / 2, y, z) for y, z in outline], (width, 0, 0))
    bored = cut(body, cylinder(12, 20, (-10, 0, 0), (1, 0, 0)))
    volume = (polygon_area(outline) - 36 * PI) * width
    return Part("Gear 24T", bored, BRASS, "milled", volume, holes=[hole(12, width, True)])


def screw():
    hexagon = [(math.cos(k * PI / 3) * 3 / math.sqrt(3), math.sin(k * PI / 3) * 3 / math.sqrt(3)) for k in range(6)]
    body = fuse(cylinder(7, 4), cylinder(4, 10, (0, 0, -10)))
    socket = prism([(x, y, 2) for x, y in hexagon], (0, 0, 3))
    volume = PI * (49 / 4 * 4 + 4 * 10) - polygon_area(hexagon) * 2
    return Part("Screw ISO 4762 M4x10", cut(body, socket), BLACK, "standard", volume)


def dowel():
    profile = [(-8, 0), (-8, 2.5), (-7.5, 3), (7.5, 3), (8, 2.5), (8, 0)]
    ends = 2 * PI * 0.5 / 3 * (9 + 7.5 + 6.25)
    area = PI * 6 * 15 + 2 * PI * 6.25 + 2 * PI * 5.5 * math.sqrt(0.5)
    return Part("Dowel pin ISO 8734 6x16", turned(profile), STEEL, "standard", PI * 9 * 15 + ends, area)


def bracket():
    """2 mm sheet bent up by 90 degrees: a foot of 30 mm along x and a leg of 40 mm along z, over the outside."""
    t, inside, width, foot, leg = 2.0, 0.5, 30.0, 30.0, 40.0
    outside = inside + t
    y = -width / 2

    def on(radius):
        return (outside - radius * math.sqrt(0.5), y, outside - radius * math.sqrt(0.5))

    body = profile_prism(
        [
            ("line", (foot, y, 0), (outside, y, 0)),
            ("arc", (outside, y, 0), on(outside), (0, y, outside)),
            ("line", (0, y, outside), (0, y, leg)),
            ("line", (0, y, leg), (t, y, leg)),
            ("line", (t, y, leg), (t, y, outside)),
            ("arc", (t, y, outside), on(inside), (outside, y, t)),
            ("line", (outside, y, t), (foot, y, t)),
            ("line", (foot, y, t), (foot, y, 0)),
        ],
        (0, width, 0),
    )
    # its edge is 2 mm from the inside of the leg
    near = cylinder(5, 4, (t + 2 + 2.5, 0, -1))
    others = [cylinder(5.5, 4, (-1, 0, 28), (1, 0, 0)), cylinder(1.5, 4, (24, 9, -1))]
    flat = (foot - outside) + (leg - outside)
    volume = (flat * t + PI / 4 * (outside**2 - inside**2)) * width - PI / 4 * (25 + 5.5**2 + 2.25) * t
    return Part(
        "Bracket", cut(body, near, *others), ORANGE, "sheet", volume,
        holes=[hole(5, t, True), hole(5.5, t, True), hole(1.5, t, True)],
        mistakes=[
            mistake("SM-002", "sheet.bendRadius", inside, "mm", "2 mm sheet bent to an inside radius of 0.5 mm"),
            mistake("SM-004", "sheet.holeToBend", 2, "mm", "a hole whose edge is 2 mm from the inside of the leg"),
            mistake("SM-003", "sheet.holeDiameter", 1.5, "mm", "a hole of 1.5 mm in 2 mm sheet"),
        ],
    )  # fmt: skip


def clamp_block():
    body = box((24, 44, 16))
    pocket = rounded_box((10, 14, 9), 3, (0, 0, 8))
    undercut = rounded_box((14, 18, 3), 3, (0, 0, 5))
    tools = [cylinder(6, 18, (0, y, -1)) for _, y in DOWELS]
    removed = rounded_area(10, 14, 3) * 8 + rounded_area(14, 18, 3) * 3 + 2 * PI * 9 * 16
    hidden = rounded_area(14, 18, 3) - rounded_area(10, 14, 3)
    return Part(
        "Clamp block", cut(body, fuse(pocket, undercut), *tools), GREEN, "milled", 24 * 44 * 16 - removed,
        holes=[hole(6, 16, True, count=2)],
        mistakes=[
            mistake(
                # rays are cast from a sample of points, and some start at the rim
                "CNC-014", "access.unreachableShare", 100, "percent",
                f"an undercut below the pocket: {hidden:.2f} mm² of ceiling that no tool reaches", within=10,
            ),
        ],
    )  # fmt: skip


ALL = [base_plate, housing, cover, gasket, shaft, bearing, gear, screw, dowel, bracket, clamp_block]
