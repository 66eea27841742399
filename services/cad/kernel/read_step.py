"""Reads a STEP file into a tree of occurrences and a list of distinct leaf products, with names and colours."""

import time

from OCP.IFSelect import IFSelect_RetDone
from OCP.Quantity import Quantity_ColorRGBA
from OCP.STEPCAFControl import STEPCAFControl_Reader
from OCP.STEPConstruct import STEPConstruct_ExternRefs
from OCP.StepGeom import StepGeom_Placement
from OCP.StepRepr import StepRepr_NextAssemblyUsageOccurrence, StepRepr_ShapeRepresentationRelationship
from OCP.StepShape import StepShape_ShapeDefinitionRepresentation, StepShape_ShapeRepresentation
from OCP.TCollection import TCollection_AsciiString, TCollection_ExtendedString
from OCP.TColStd import TColStd_SequenceOfAsciiString
from OCP.TDataStd import TDataStd_Name
from OCP.TDF import TDF_Label, TDF_LabelSequence, TDF_Tool
from OCP.TDocStd import TDocStd_Document
from OCP.TopAbs import TopAbs_FACE
from OCP.TopExp import TopExp_Explorer
from OCP.XCAFDoc import XCAFDoc_ColorType, XCAFDoc_DocumentTool, XCAFDoc_ShapeTool

import sandbox
from measure import map_shapes
from operators import PLAIN, Operators, entities, transformer, variant_of


# Of the messages of a transfer, those about a face that is gone, or has lost a boundary.
LOST = ("EdgeLoop not mapped", "a Face from Shell not mapped", "not of FaceSurface Type", "Oriented_Edge is not translated")
# A hostile file may cause any number of them.
MOST_CHECKS = 100_000


class Refused(Exception):
    """The file cannot be read, or not rightly; the argument names the cause."""


def labels(fill):
    sequence = TDF_LabelSequence()
    fill(sequence)
    return [sequence.Value(i) for i in range(1, sequence.Length() + 1)]


def name_of(label):
    # Looking for an attribute that is not there crashes.
    if not label.IsAttribute(TDataStd_Name.GetID_s()):
        return ""
    attribute = TDataStd_Name()
    label.FindAttribute(TDataStd_Name.GetID_s(), attribute)
    name = attribute.Get().ToExtString()
    return "" if name.startswith("=>[") else name


class Product:
    """A leaf product: one label, one shape, however often it occurs; a mirrored or scaled one is a product of its own."""

    def __init__(self, label, shape, colors, warp):
        change = transformer(shape, warp) if warp != PLAIN else None
        self.name, self.variant = name_of(label), variant_of(warp)
        self.shape = change.Shape() if change else shape
        self.color = colors.of(label)
        # Colours of solids, shells and faces inside; a face's own wins, so the bigger ones come first.
        painted = []
        for part in labels(lambda found: XCAFDoc_ShapeTool.GetSubShapes_s(label, found)):
            color = colors.of(part)
            if color is not None:
                piece = XCAFDoc_ShapeTool.GetShape_s(part)
                painted.append((change.ModifiedShape(piece) if change else piece, color))
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
            raise Refused("unreadable")
        self.unit = unit_of(reader)
        session = reader.ChangeReader().WS()
        self.missing_files = missing_files(session)
        self.operators = Operators(session)
        if self.operators.copy_geometry:
            raise Refused("scaled_copies")
        read = time.perf_counter()
        progress("transfer")
        self.document = TDocStd_Document(TCollection_ExtendedString("BinXCAF"))
        with sandbox.no_more_files():
            reader.Transfer(self.document)
        self.lost_faces = lost_faces(session)
        self.read_s, self.transfer_s = read - started, time.perf_counter() - read

        main = self.document.Main()
        tool = XCAFDoc_DocumentTool.ShapeTool_s(main)
        self.colors = Colors(XCAFDoc_DocumentTool.ColorTool_s(main))
        self.products, self.assemblies, self.leaves, self.waiting = [], {}, {}, []
        self.roots = [self.root(label) for label in labels(tool.GetFreeShapes)]
        while self.waiting:
            children, label, warp = self.waiting.pop()
            for component in labels(lambda found: XCAFDoc_ShapeTool.GetComponents_s(label, found)):
                product = TDF_Label()
                if XCAFDoc_ShapeTool.GetReferredShape_s(component, product):
                    children.append(self.child(product, component, warp))

    def root(self, label):
        """A free product, or the placement of one: where its whole shape is that of a moved item."""
        product = TDF_Label()
        if XCAFDoc_ShapeTool.IsReference_s(label) and XCAFDoc_ShapeTool.GetReferredShape_s(label, product):
            return self.child(product, label)
        return self.child(label)

    def child(self, label, instance=None, warp=PLAIN):
        """A product label placed by an instance label, in something that is warped itself."""
        node = {"name": name_of(instance) if instance else ""}
        if instance:
            matrix, warp = self.operators.place(XCAFDoc_ShapeTool.GetLocation_s(instance), warp)
            if matrix:
                node["matrix"] = matrix
            color = self.colors.of(instance)
            if color:
                node["color"] = color
        entry = TCollection_AsciiString()
        TDF_Tool.Entry_s(label, entry)
        key = entry.ToCString() + variant_of(warp)
        if XCAFDoc_ShapeTool.IsAssembly_s(label):
            node["assembly"] = key
            if key not in self.assemblies:
                self.assemblies[key] = {"name": name_of(label), "variant": variant_of(warp), "children": []}
                self.waiting.append((self.assemblies[key]["children"], label, warp))
            return node
        if key not in self.leaves:
            self.leaves[key] = None
            shape = XCAFDoc_ShapeTool.GetShape_s(label)
            if shape is not None and TopExp_Explorer(shape, TopAbs_FACE).More():
                self.leaves[key] = len(self.products)
                self.products.append(Product(label, shape, self.colors, warp))
        node["leaf"] = self.leaves[key]
        return node


def lost_faces(session):
    """How many faces came out without their surface or some of their edges, by what the transfer says of them."""
    count = 0
    checks = session.TransferReader().TransientProcess().CheckList(False)
    for _ in range(MOST_CHECKS):
        if not checks.More():
            break
        check = checks.Value()
        words = [check.CFail(i + 1) for i in range(check.NbFails())]
        words += [check.CWarning(i + 1) for i in range(check.NbWarnings())]
        count += any(lost in word for word in words for lost in LOST)
        checks.Next()
    return count


def unit_of(reader):
    lengths, angles, solid_angles = (TColStd_SequenceOfAsciiString() for _ in range(3))
    reader.ChangeReader().FileUnits(lengths, angles, solid_angles)
    return lengths.Value(1).ToCString() if lengths.Length() else ""


def missing_files(session):
    """Names of the files that hold what products of this one are made of."""
    references = STEPConstruct_ExternRefs(session)
    references.LoadExternRefs()
    if references.NbExternRefs() == 0:
        return []
    made = made_here(session)
    named = ((references.FileName(i + 1), references.ProdDef(i + 1)) for i in range(references.NbExternRefs()))
    return sorted({name for name, product in named if name and product and product not in made})


def made_here(session):
    """The product definitions that have parts, or a shape with more in it than placements."""
    made = {usage.RelatingProductDefinition() for usage in entities(session, StepRepr_NextAssemblyUsageOccurrence)}
    holding = {one for one in entities(session, StepShape_ShapeRepresentation) if holds_items(one)}
    for relation in entities(session, StepRepr_ShapeRepresentationRelationship):
        one, other = relation.Rep1(), relation.Rep2()
        if type(relation) is StepRepr_ShapeRepresentationRelationship and (one in holding or other in holding):
            holding |= {one, other}
    for use in entities(session, StepShape_ShapeDefinitionRepresentation):
        shape = use.Definition().PropertyDefinition()
        if shape and use.UsedRepresentation() in holding:
            made.add(shape.Definition().ProductDefinition())
    return made


def holds_items(representation):
    items = (representation.ItemsValue(i + 1) for i in range(representation.NbItems()))
    return any(not isinstance(item, StepGeom_Placement) for item in items)
