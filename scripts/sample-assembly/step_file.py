"""Writes STEP files that are the same, byte for byte, each time."""

import re
from pathlib import Path

from OCP.APIHeaderSection import APIHeaderSection_MakeHeader
from OCP.IFSelect import IFSelect_RetDone
from OCP.Interface import Interface_Static
from OCP.Message import Message, Message_Gravity
from OCP.Quantity import Quantity_Color, Quantity_TOC_sRGB
from OCP.STEPCAFControl import STEPCAFControl_Writer
from OCP.TCollection import TCollection_ExtendedString, TCollection_HAsciiString
from OCP.TDataStd import TDataStd_Name
from OCP.TDocStd import TDocStd_Document
from OCP.TopLoc import TopLoc_Location
from OCP.XCAFDoc import XCAFDoc_ColorSurf, XCAFDoc_DocumentTool

TIMESTAMP = "2026-01-01T00:00:00"


class Document:
    """A product structure: parts, assemblies of instances, names and colours (sRGB, 0 to 1)."""

    def __init__(self):
        self._document = TDocStd_Document(TCollection_ExtendedString("BinXCAF"))
        self._shapes = XCAFDoc_DocumentTool.ShapeTool_s(self._document.Main())
        self._colors = XCAFDoc_DocumentTool.ColorTool_s(self._document.Main())

    def part(self, name, shape, color=None):
        label = self._shapes.AddShape(shape, False)
        self._name(label, name)
        self._color(label, color)
        return label

    def assembly(self, name):
        label = self._shapes.NewShape()
        self._name(label, name)
        return label

    def place(self, assembly, part, name, trsf, color=None):
        label = self._shapes.AddComponent(assembly, part, TopLoc_Location(trsf))
        self._name(label, name)
        self._color(label, color)
        return label

    def write(self, path, title, schema="AP214IS"):
        self._shapes.UpdateAssemblies()
        for printer in Message.DefaultMessenger_s().Printers():
            printer.SetTraceLevel(Message_Gravity.Message_Fail)
        writer = STEPCAFControl_Writer()
        Interface_Static.SetCVal_s("write.step.schema", schema)
        Interface_Static.SetCVal_s("write.step.unit", "MM")
        # curves on surfaces follow from the solids: without them the file is half as long
        Interface_Static.SetIVal_s("write.surfacecurve.mode", 0)
        Interface_Static.SetCVal_s("write.step.product.name", title)
        writer.SetColorMode(True)
        writer.SetNameMode(True)
        if not writer.Transfer(self._document):
            raise RuntimeError(f"{path}: the shapes could not be translated")
        header = APIHeaderSection_MakeHeader(writer.ChangeWriter().Model())
        header.SetName(TCollection_HAsciiString(title))
        header.SetTimeStamp(TCollection_HAsciiString(TIMESTAMP))
        header.SetAuthorValue(1, TCollection_HAsciiString("RapidDraft"))
        header.SetOrganizationValue(1, TCollection_HAsciiString("RapidDraft"))
        header.SetOriginatingSystem(TCollection_HAsciiString("RapidDraft sample generator"))
        if writer.Write(str(path)) != IFSelect_RetDone:
            raise RuntimeError(f"{path}: could not be written")
        order_styles(Path(path))

    @staticmethod
    def _name(label, name):
        TDataStd_Name.Set_s(label, TCollection_ExtendedString(name))

    def _color(self, label, color):
        if color is not None:
            self._colors.SetColor(label, Quantity_Color(*color, Quantity_TOC_sRGB), XCAFDoc_ColorSurf)


STYLES = "MECHANICAL_DESIGN_GEOMETRIC_PRESENTATION_REPRESENTATION"
ENTITY = re.compile(r"#(\d+) = (.*?);\n", re.DOTALL)
REFERENCE = re.compile(r"#(\d+)")


def order_styles(path):
    """Puts the colours, which the writer leaves at the end in the order of memory addresses, in that of their parts."""
    text = path.read_text(encoding="ascii")
    entities = [(int(found[1]), found[2], found.start(), found.end()) for found in ENTITY.finditer(text)]
    first = next((at for at, entity in enumerate(entities) if entity[1].startswith(STYLES)), None)
    if first is None:
        return
    styles = {number: body for number, body, _, _ in entities[first:]}

    def references(body):
        return [int(number) for number in REFERENCE.findall(body)]

    # the last reference of each names the representation that it colours
    pending = sorted((n for n, body in styles.items() if body.startswith(STYLES)), key=lambda n: -references(styles[n])[-1])
    renumbered = {}
    while pending:
        number = pending.pop()
        if number not in renumbered:
            renumbered[number] = entities[first][0] + len(renumbered)
            pending += [n for n in reversed(references(styles[number])) if n in styles]
    if len(renumbered) != len(styles):
        raise RuntimeError(f"{path}: something other than colours follows the shapes")

    def rename(found):
        return f"#{renumbered.get(int(found[1]), int(found[1]))}"

    lines = [f"#{new} = {REFERENCE.sub(rename, styles[old])};\n" for old, new in renumbered.items()]
    path.write_text(text[: entities[first][2]] + "".join(lines) + text[entities[-1][3] :], encoding="ascii")


def write_part(path, name, shape, color=None):
    document = Document()
    document.part(name, shape, color)
    document.write(path, name)
