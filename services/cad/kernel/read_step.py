"""Reads a STEP file into a tree of occurrences and a list of distinct leaf products, with names and colours."""

import time

from OCP.IFSelect import IFSelect_RetDone
from OCP.Quantity import Quantity_ColorRGBA
from OCP.STEPCAFControl import STEPCAFControl_Reader
from OCP.STEPConstruct import STEPConstruct_ExternRefs
from OCP.TCollection import TCollection_AsciiString, TCollection_ExtendedString
from OCP.TColStd import TColStd_SequenceOfAsciiString
from OCP.TDataStd import TDataStd_Name
from OCP.TDF import TDF_Label, TDF_LabelSequence, TDF_Tool
from OCP.TDocStd import TDocStd_Document
from OCP.TopAbs import TopAbs_FACE
from OCP.TopExp import TopExp_Explorer
from OCP.XCAFDoc import XCAFDoc_ColorType, XCAFDoc_DocumentTool, XCAFDoc_ShapeTool

from measure import map_shapes, matrix_of


class Unreadable(Exception):
    """OpenCASCADE found no STEP entities to work on."""


def labels(fill):
    sequence = TDF_LabelSequence()
    fill(sequence)
    return [sequence.Value(i) for i in range(1, sequence.Length() + 1)]


def name_of(label):
    attribute = TDataStd_Name()
    if not label.FindAttribute(TDataStd_Name.GetID_s(), attribute):
        return ""
    name = attribute.Get().ToExtString()
    return "" if name.startswith("=>[") else name


class Product:
    """A leaf product: one label, one shape, however often it occurs."""

    def __init__(self, label, shape, colors):
        self.name = name_of(label)
        self.shape = shape
        self.color = colors.of(label)
        # Colours of solids, shells and faces inside; a face's own wins, so the bigger ones come first.
        painted = []
        for part in labels(lambda found: XCAFDoc_ShapeTool.GetSubShapes_s(label, found)):
            color = colors.of(part)
            if color is not None:
                painted.append((XCAFDoc_ShapeTool.GetShape_s(part), color))
        self.painted = sorted(painted, key=lambda entry: int(entry[0].ShapeType()))

    def face_colors(self, face_map):
        """RGBA by face id, where it differs from the product's own."""
        colors = {}
        for shape, color in self.painted:
            faces = map_shapes(shape, TopAbs_FACE)
            for i in range(1, faces.Extent() + 1):
                face_id = face_map.FindIndex(faces.FindKey(i)) - 1
                if face_id >= 0:
                    colors[face_id] = color
        return {face: color for face, color in colors.items() if color != self.color}


class Colors:
    def __init__(self, tool):
        self.tool = tool

    def of(self, label):
        """The label's own surface (or general) colour as linear RGBA, or None."""
        color = Quantity_ColorRGBA()
        for kind in (XCAFDoc_ColorType.XCAFDoc_ColorSurf, XCAFDoc_ColorType.XCAFDoc_ColorGen):
            if self.tool.GetColor_s(label, kind, color):
                rgb = color.GetRGB()
                return [round(value, 5) for value in (rgb.Red(), rgb.Green(), rgb.Blue(), color.Alpha())]
        return None


class StepModel:
    """
    `assemblies` by label: name, and children {name, matrix, color?, and assembly (a label) or leaf}; `products` the
    leaves, by index; `roots` children like these. What holds no face is left out.
    """

    def __init__(self, path, progress):
        started = time.perf_counter()
        reader = STEPCAFControl_Reader()
        reader.SetNameMode(True)
        reader.SetColorMode(True)
        for mode in ("Layer", "Props", "GDT", "Mat", "View", "Meta"):
            getattr(reader, f"Set{mode}Mode")(False)
        if reader.ReadFile(path) != IFSelect_RetDone:
            raise Unreadable()
        self.unit = unit_of(reader)
        read = time.perf_counter()
        progress("transfer")
        self.document = TDocStd_Document(TCollection_ExtendedString("BinXCAF"))
        reader.Transfer(self.document)
        self.external_files = external_files(reader)
        self.read_s, self.transfer_s = read - started, time.perf_counter() - read

        main = self.document.Main()
        tool = XCAFDoc_DocumentTool.ShapeTool_s(main)
        self.colors = Colors(XCAFDoc_DocumentTool.ColorTool_s(main))
        self.products, self.assemblies, self.leaves, self.waiting = [], {}, {}, []
        self.roots = [self.child(label) for label in labels(tool.GetFreeShapes)]
        while self.waiting:
            key, label = self.waiting.pop()
            for component in labels(lambda found: XCAFDoc_ShapeTool.GetComponents_s(label, found)):
                product = TDF_Label()
                if XCAFDoc_ShapeTool.GetReferredShape_s(component, product):
                    self.assemblies[key]["children"].append(self.child(product, component))

    def child(self, label, instance=None):
        """A product label placed by an instance label."""
        node = {"name": name_of(instance) if instance else ""}
        if instance:
            location = XCAFDoc_ShapeTool.GetLocation_s(instance)
            if not location.IsIdentity():
                node["matrix"] = matrix_of(location)
            color = self.colors.of(instance)
            if color:
                node["color"] = color
        entry = TCollection_AsciiString()
        TDF_Tool.Entry_s(label, entry)
        key = entry.ToCString()
        if XCAFDoc_ShapeTool.IsAssembly_s(label):
            node["assembly"] = key
            if key not in self.assemblies:
                self.assemblies[key] = {"name": name_of(label), "children": []}
                self.waiting.append((key, label))
            return node
        if key not in self.leaves:
            self.leaves[key] = None
            shape = XCAFDoc_ShapeTool.GetShape_s(label)
            if shape is not None and TopExp_Explorer(shape, TopAbs_FACE).More():
                self.leaves[key] = len(self.products)
                self.products.append(Product(label, shape, self.colors))
        node["leaf"] = self.leaves[key]
        return node


def unit_of(reader):
    lengths, angles, solid_angles = (TColStd_SequenceOfAsciiString() for _ in range(3))
    reader.ChangeReader().FileUnits(lengths, angles, solid_angles)
    return lengths.Value(1).ToCString() if lengths.Length() else ""


def external_files(reader):
    """Names of the files this one refers to."""
    references = STEPConstruct_ExternRefs(reader.ChangeReader().WS())
    references.LoadExternRefs()
    names = (references.FileName(i) for i in range(1, references.NbExternRefs() + 1))
    return sorted({name for name in names if name})
