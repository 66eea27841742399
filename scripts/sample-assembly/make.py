"""Writes the sample gearbox as STEP, and beside it what is known of it: make.py FOLDER

The same bytes each time with one version of the kernel. `expected.json` next to this file is the same record, kept
in the repository; `make.py FOLDER --record` renews it (and `npm run format` lays it out).
"""

import json
import sys
from pathlib import Path

import parts
from solids import area, placement, require_valid, volume
from step_file import Document

NAME = "Gearbox"


def build(made):
    """The product: two levels of subassemblies, 11 distinct parts in 17 instances."""
    document = Document()
    label = {part.name: document.part(part.name, part.shape, part.color) for part in made.values()}
    part = {key: label[value.name] for key, value in made.items()}

    shaft_unit = document.assembly("Shaft unit")
    document.place(shaft_unit, part["shaft"], "Shaft", placement())
    document.place(shaft_unit, part["gear"], "Gear 24T", placement())
    document.place(shaft_unit, part["bearing"], "Bearing, drive side", placement((-42.5, 0, 0)))
    document.place(shaft_unit, part["bearing"], "Bearing, free side", placement((42.5, 0, 0)))

    housing_unit = document.assembly("Housing unit")
    document.place(housing_unit, part["housing"], "Housing", placement())
    document.place(housing_unit, part["gasket"], "Gasket", placement((0, 0, 50)))
    document.place(housing_unit, part["cover"], "Cover", placement((0, 0, 51)))
    for number, (x, y) in enumerate(parts.COVER_HOLES, 1):
        document.place(housing_unit, part["screw"], f"Cover screw {number}", placement((x, y, 55)))
    document.place(housing_unit, shaft_unit, "Shaft unit", placement((0, 0, 28)))

    gearbox = document.assembly(NAME)
    document.place(gearbox, part["base_plate"], "Base plate", placement())
    document.place(gearbox, housing_unit, "Housing unit", placement((0, 0, 12)))
    for number, (x, y) in enumerate(parts.DOWELS, 1):
        document.place(gearbox, part["dowel"], f"Dowel {number}", placement((x, y, 13), (0, 1, 0), 90))
    document.place(gearbox, part["clamp_block"], "Clamp block", placement((62, 0, 12)))
    document.place(gearbox, part["bracket"], "Bracket, left", placement((-76, -24, 12)))
    document.place(gearbox, part["bracket"], "Bracket, right", placement((-46, 24, 12), (0, 0, 1), 180), (0.75, 0.12, 0.1))
    return document


INSTANCES = {"bearing": 2, "screw": 4, "dowel": 2, "bracket": 2}


def expectation(made):
    instances = sum(INSTANCES.get(key, 1) for key in made)
    return {
        "name": NAME,
        "unit": "mm",
        "definitions": len(made),
        "occurrences": instances,
        "assemblies": ["Gearbox", "Housing unit", "Shaft unit"],
        "parts": [
            {
                "name": part.name,
                "process": part.process,
                "instances": INSTANCES.get(key, 1),
                "volumeMm3": round(part.volume_mm3, 6),
                "areaMm2": round(part.area_mm2 if part.area_mm2 is not None else area(part.shape), 6),
                "areaBy": "arithmetic" if part.area_mm2 is not None else "kernel",
                "holes": part.holes,
                "mistakes": part.mistakes,
            }
            for key, part in made.items()
        ],
    }


def main(arguments):
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    made = {maker.__name__: maker() for maker in parts.ALL}
    for part in made.values():
        require_valid(part.name, part.shape, part.volume_mm3, part.area_mm2)
    step = folder / "gearbox.step"
    build(made).write(step, NAME)
    record = json.dumps(expectation(made), indent=2, ensure_ascii=False) + "\n"
    (folder / "expected.json").write_text(record, encoding="utf-8")
    if "--record" in arguments:
        (Path(__file__).parent / "expected.json").write_text(record, encoding="utf-8")
    print(step)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
