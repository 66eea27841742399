"""Building blocks for shapes of known size. Lengths in millimetres, angles in degrees."""

import math

from OCP.BRepAdaptor import BRepAdaptor_Curve
from OCP.BRepAlgoAPI import BRepAlgoAPI_Common, BRepAlgoAPI_Cut, BRepAlgoAPI_Fuse
from OCP.BRepBuilderAPI import (
    BRepBuilderAPI_MakeEdge,
    BRepBuilderAPI_MakeFace,
    BRepBuilderAPI_MakePolygon,
    BRepBuilderAPI_MakeWire,
    BRepBuilderAPI_Transform,
)
from OCP.BRepCheck import BRepCheck_Analyzer
from OCP.BRepFilletAPI import BRepFilletAPI_MakeFillet
from OCP.BRepGProp import BRepGProp
from OCP.BRepPrimAPI import (
    BRepPrimAPI_MakeBox,
    BRepPrimAPI_MakeCone,
    BRepPrimAPI_MakeCylinder,
    BRepPrimAPI_MakePrism,
    BRepPrimAPI_MakeRevol,
)
from OCP.GC import GC_MakeArcOfCircle
from OCP.GeomAbs import GeomAbs_Line
from OCP.GProp import GProp_GProps
from OCP.gp import gp_Ax1, gp_Ax2, gp_Dir, gp_Pnt, gp_Trsf, gp_Vec
from OCP.ShapeUpgrade import ShapeUpgrade_UnifySameDomain
from OCP.TopAbs import TopAbs_EDGE, TopAbs_SOLID
from OCP.TopExp import TopExp, TopExp_Explorer
from OCP.TopTools import TopTools_IndexedMapOfShape
from OCP.TopoDS import TopoDS

DRILL_POINT_DEG = 118.0


def box(size, center=(0, 0, 0)):
    """A box by its size, standing on z = center[2] and centred there in x and y."""
    dx, dy, dz = size
    corner = gp_Pnt(center[0] - dx / 2, center[1] - dy / 2, center[2])
    return BRepPrimAPI_MakeBox(corner, dx, dy, dz).Solid()


def cylinder(diameter, length, origin=(0, 0, 0), direction=(0, 0, 1)):
    axis = gp_Ax2(gp_Pnt(*origin), gp_Dir(*direction))
    return BRepPrimAPI_MakeCylinder(axis, diameter / 2, length).Solid()


def cone_tip(diameter, origin, direction, point_deg=DRILL_POINT_DEG):
    axis = gp_Ax2(gp_Pnt(*origin), gp_Dir(*direction))
    return BRepPrimAPI_MakeCone(axis, diameter / 2, 0.0, tip_height(diameter, point_deg)).Solid()


def tip_height(diameter, point_deg=DRILL_POINT_DEG):
    return diameter / 2 / math.tan(math.radians(point_deg / 2))


def drilled(diameter, depth, origin, direction=(0, 0, -1)):
    """What a drill takes away: `depth` of full diameter and the cone of its point."""
    tip = tuple(o + depth * d for o, d in zip(origin, direction))
    return fuse(cylinder(diameter, depth, origin, direction), cone_tip(diameter, tip, direction))


def drilled_volume(diameter, depth):
    return math.pi * diameter**2 / 4 * (depth + tip_height(diameter) / 3)


def cut(shape, *tools):
    for tool in tools:
        shape = BRepAlgoAPI_Cut(shape, tool).Shape()
    return single_solid(shape)


def fuse(shape, *others):
    for other in others:
        shape = BRepAlgoAPI_Fuse(shape, other).Shape()
    unify = ShapeUpgrade_UnifySameDomain(shape, True, True, False)
    unify.Build()
    return single_solid(unify.Shape())


def common(a, b):
    return single_solid(BRepAlgoAPI_Common(a, b).Shape())


def single_solid(shape):
    explorer = TopExp_Explorer(shape, TopAbs_SOLID)
    solid = TopoDS.Solid_s(explorer.Current())
    explorer.Next()
    if explorer.More():
        raise ValueError("the operation left more than one solid")
    return solid


def prism(points, vector):
    """Extrudes the closed polygon through 3D points."""
    polygon = BRepBuilderAPI_MakePolygon()
    for point in points:
        polygon.Add(gp_Pnt(*point))
    polygon.Close()
    face = BRepBuilderAPI_MakeFace(polygon.Wire(), True).Face()
    return single_solid(BRepPrimAPI_MakePrism(face, gp_Vec(*vector)).Shape())


def profile_prism(segments, vector):
    """Extrudes a closed profile of ('line', a, b) and ('arc', a, middle, b) segments."""
    wire = BRepBuilderAPI_MakeWire()
    for kind, *points in segments:
        ends = [gp_Pnt(*point) for point in points]
        if kind == "line":
            wire.Add(BRepBuilderAPI_MakeEdge(*ends).Edge())
        else:
            wire.Add(BRepBuilderAPI_MakeEdge(GC_MakeArcOfCircle(*ends).Value()).Edge())
    face = BRepBuilderAPI_MakeFace(wire.Wire(), True).Face()
    return single_solid(BRepPrimAPI_MakePrism(face, gp_Vec(*vector)).Shape())


def turned(profile):
    """Revolves a closed polygon of (x, radius) about the x axis."""
    polygon = BRepBuilderAPI_MakePolygon()
    for x, radius in profile:
        polygon.Add(gp_Pnt(x, 0, radius))
    polygon.Close()
    face = BRepBuilderAPI_MakeFace(polygon.Wire(), True).Face()
    axis = gp_Ax1(gp_Pnt(0, 0, 0), gp_Dir(1, 0, 0))
    return single_solid(BRepPrimAPI_MakeRevol(face, axis).Shape())


def polygon_area(points):
    pairs = zip(points, points[1:] + points[:1])
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)) / 2


def edges_of(shape):
    found = TopTools_IndexedMapOfShape()
    TopExp.MapShapes_s(shape, TopAbs_EDGE, found)
    return [TopoDS.Edge_s(found.FindKey(i)) for i in range(1, found.Extent() + 1)]


def fillet(shape, radius, chosen):
    """Rounds the straight edges for which `chosen(start, end)` holds."""
    rounding = BRepFilletAPI_MakeFillet(shape)
    count = 0
    for edge in edges_of(shape):
        curve = BRepAdaptor_Curve(edge)
        if curve.GetType() != GeomAbs_Line:
            continue
        a, b = curve.Value(curve.FirstParameter()), curve.Value(curve.LastParameter())
        if chosen((a.X(), a.Y(), a.Z()), (b.X(), b.Y(), b.Z())):
            rounding.Add(radius, edge)
            count += 1
    if count == 0:
        raise ValueError("no edge to round")
    return single_solid(rounding.Shape())


def upright(a, b):
    return abs(a[0] - b[0]) < 1e-9 and abs(a[1] - b[1]) < 1e-9


def rounded_box(size, radius, center=(0, 0, 0)):
    """A box whose four upright edges are rounded."""
    return fillet(box(size, center), radius, upright)


def rounded_area(dx, dy, radius):
    return dx * dy - (4 - math.pi) * radius**2


def placement(translation=(0, 0, 0), axis=(0, 0, 1), degrees=0.0):
    trsf = gp_Trsf()
    if degrees:
        trsf.SetRotation(gp_Ax1(gp_Pnt(0, 0, 0), gp_Dir(*axis)), math.radians(degrees))
    trsf.SetTranslationPart(gp_Vec(*translation))
    return trsf


def moved(shape, trsf):
    return single_solid(BRepBuilderAPI_Transform(shape, trsf, True).Shape())


def mirrored(shape):
    """The mirror image in the plane x = 0."""
    trsf = gp_Trsf()
    trsf.SetMirror(gp_Ax2(gp_Pnt(0, 0, 0), gp_Dir(1, 0, 0)))
    return moved(shape, trsf)


def volume(shape):
    properties = GProp_GProps()
    BRepGProp.VolumeProperties_s(shape, properties, 1e-9)
    return properties.Mass()


def area(shape):
    properties = GProp_GProps()
    BRepGProp.SurfaceProperties_s(shape, properties, 1e-9)
    return properties.Mass()


def require_valid(name, shape, volume_mm3, area_mm2=None):
    """Stops if the solid is broken or is not the size the arithmetic says."""
    if not BRepCheck_Analyzer(shape).IsValid():
        raise ValueError(f"{name}: not a valid solid")
    for what, wanted, found in (("volume", volume_mm3, volume(shape)), ("area", area_mm2, area(shape))):
        if wanted is not None and abs(found - wanted) > 1e-6 * wanted:
            raise ValueError(f"{name}: {what} {found:.6f} is not the {wanted:.6f} it was designed to be")
