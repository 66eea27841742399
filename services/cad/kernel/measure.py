"""Raw measures of one definition's B-rep: what only OpenCASCADE can tell. TypeScript judges them (derive-evidence.ts)."""

from OCP.Bnd import Bnd_Box
from OCP.BRep import BRep_Tool
from OCP.BRepAdaptor import BRepAdaptor_Curve, BRepAdaptor_Surface
from OCP.BRepBndLib import BRepBndLib
from OCP.BRepGProp import BRepGProp, BRepGProp_Domain, BRepGProp_Face, BRepGProp_Sinert, BRepGProp_Vinert
from OCP.BRepTools import BRepTools
from OCP.GCPnts import GCPnts_AbscissaPoint
from OCP.GeomAbs import GeomAbs_CurveType, GeomAbs_SurfaceType
from OCP.GeomAdaptor import GeomAdaptor_Surface
from OCP.GeomConvert import GeomConvert_SurfToAnaSurf
from OCP.gp import gp_Pnt
from OCP.GProp import GProp_GProps, GProp_PGProps
from OCP.TopAbs import TopAbs_EDGE, TopAbs_FACE, TopAbs_REVERSED, TopAbs_SHELL, TopAbs_SOLID, TopAbs_WIRE
from OCP.TopExp import TopExp, TopExp_Explorer
from OCP.TopoDS import TopoDS, TopoDS_Iterator
from OCP.TopTools import TopTools_IndexedMapOfShape

S = GeomAbs_SurfaceType
SURFACES = {
    S.GeomAbs_Plane: "plane",
    S.GeomAbs_Cylinder: "cylinder",
    S.GeomAbs_Cone: "cone",
    S.GeomAbs_Sphere: "sphere",
    S.GeomAbs_Torus: "torus",
    S.GeomAbs_BezierSurface: "bezier",
    S.GeomAbs_BSplineSurface: "bspline",
    S.GeomAbs_SurfaceOfRevolution: "revolution",
    S.GeomAbs_SurfaceOfExtrusion: "extrusion",
    S.GeomAbs_OffsetSurface: "offset",
}
C = GeomAbs_CurveType
CURVES = {
    C.GeomAbs_Line: "line",
    C.GeomAbs_Circle: "circle",
    C.GeomAbs_Ellipse: "ellipse",
    C.GeomAbs_BSplineCurve: "bspline",
}
ANALYTIC = ("plane", "cylinder", "cone", "sphere", "torus")
# A free-form surface this close to an analytic one (mm) is taken for it: writers store cylinders as B-splines.
SAME_SURFACE_MM = 1e-4
# Relative error of a free-form face's area and volume; analytic ones are integrated by their natural order.
FREEFORM_ERROR = 1e-3


def map_shapes(shape, kind):
    found = TopTools_IndexedMapOfShape()
    TopExp.MapShapes_s(shape, kind, found)
    return found


class Parts:
    """Faces, edges and loops of a definition. A face's id is its place in `faces`; degenerated edges have no id."""

    def __init__(self, shape):
        self.shape = shape
        self.face_map, edge_map = map_shapes(shape, TopAbs_FACE), map_shapes(shape, TopAbs_EDGE)
        self.faces = [TopoDS.Face_s(self.face_map.FindKey(i)) for i in range(1, self.face_map.Extent() + 1)]
        self.edges, ids = [], [-1] * (edge_map.Extent() + 1)
        for i in range(1, edge_map.Extent() + 1):
            edge = TopoDS.Edge_s(edge_map.FindKey(i))
            if not BRep_Tool.Degenerated_s(edge):
                ids[i] = len(self.edges)
                self.edges.append(edge)
        self.loops = [loops_of(face, edge_map, ids) for face in self.faces]
        self.bodies = bodies_of(shape, self.face_map)
        self.solid_faces = {face for body in self.bodies if body["type"] == "solid" for face in body["faces"]}
        box = Bnd_Box()
        BRepBndLib.Add_s(shape, box, False)
        low, high = box.CornerMin(), box.CornerMax()
        self.centre = gp_Pnt((low.X() + high.X()) / 2, (low.Y() + high.Y()) / 2, (low.Z() + high.Z()) / 2)
        self.diagonal = low.Distance(high)
        # Not a power, which would fail beyond all numbers instead of being infinite.
        self.ballast_mass = self.diagonal * self.diagonal * self.diagonal
        self.ballast = GProp_PGProps()
        self.ballast.AddPoint(self.centre, self.ballast_mass)


def loops_of(face, edge_map, ids):
    """Edge ids of each boundary loop, outer first; from 1, and negative where the loop runs against its edge."""
    loops = []
    wires = TopoDS_Iterator(face)
    while wires.More():
        wire = wires.Value()
        if wire.ShapeType() == TopAbs_WIRE:
            loop = []
            edges = TopoDS_Iterator(wire)
            while edges.More():
                edge = edges.Value()
                edge_id = ids[edge_map.FindIndex(edge)] + 1
                if edge_id:
                    loop.append(-edge_id if edge.Orientation() == TopAbs_REVERSED else edge_id)
                edges.Next()
            loops.append((wire, loop))
        wires.Next()
    if len(loops) > 1:
        outer = BRepTools.OuterWire_s(face)
        loops.sort(key=lambda entry: not entry[0].IsSame(outer))
    return [loop for _, loop in loops]


def xyz(p):
    return [p.X(), p.Y(), p.Z()]


def axis_of(axis):
    return xyz(axis.Location()) + xyz(axis.Direction())


def describe(surface, kind):
    """Parameters of an analytic surface, by name."""
    if kind == "plane":
        return {"axis": axis_of(surface.Plane().Axis())}
    if kind == "cylinder":
        c = surface.Cylinder()
        return {"axis": axis_of(c.Axis()), "radius": c.Radius()}
    if kind == "cone":
        c = surface.Cone()
        return {"axis": axis_of(c.Axis()), "radius": c.RefRadius(), "semiAngle": c.SemiAngle(), "apex": xyz(c.Apex())}
    if kind == "sphere":
        s = surface.Sphere()
        return {"axis": axis_of(s.Position().Axis()), "radius": s.Radius()}
    if kind == "torus":
        t = surface.Torus()
        return {"axis": axis_of(t.Axis()), "radius": t.MinorRadius(), "majorRadius": t.MajorRadius()}
    if kind == "revolution":
        return {"axis": axis_of(surface.AxeOfRevolution())}
    return {}


def measure_face(face, out):
    """Adds what a face's surface is, and returns the relative error that its integrals may have."""
    surface = BRepAdaptor_Surface(face, True)
    kind = SURFACES.get(surface.GetType(), "other")
    out["type"] = kind
    out["uv"] = [
        surface.FirstUParameter(), surface.LastUParameter(), surface.FirstVParameter(), surface.LastVParameter()
    ]  # fmt: skip
    if kind not in ANALYTIC and kind != "other":
        try:
            plain = GeomConvert_SurfToAnaSurf(BRep_Tool.Surface_s(face)).ConvertToAnalytical(SAME_SURFACE_MM)
            if plain is not None:
                surface = GeomAdaptor_Surface(plain)
                out["stored"], kind = kind, SURFACES.get(surface.GetType(), kind)
                out["type"] = kind
                del out["uv"]
        except Exception:
            pass
    out.update(describe(surface, kind))
    return FREEFORM_ERROR if "stored" in out or kind not in ANALYTIC else None


def measure_edge(edge):
    try:
        curve = BRepAdaptor_Curve(edge)
        kind = CURVES.get(curve.GetType(), "other")
        first, last = curve.FirstParameter(), curve.LastParameter()
        out = {"curve": kind, "mid": xyz(curve.Value((first + last) / 2))}
        if kind == "line":
            out["length"] = last - first
        elif kind == "circle":
            circle = curve.Circle()
            out["length"] = (last - first) * circle.Radius()
            out["radius"] = circle.Radius()
            out["axis"] = axis_of(circle.Axis())
        else:
            out["length"] = GCPnts_AbscissaPoint.Length_s(curve)
        return out
    except Exception:
        return {"curve": "other", "length": 0, "mid": None}


def bodies_of(shape, face_map):
    """Solids, then shells outside them, then faces outside both, with their face ids."""
    out = []
    inside = None
    for kind, name in ((TopAbs_SOLID, "solid"), (TopAbs_SHELL, "shell"), (TopAbs_FACE, "face")):
        explorer = TopExp_Explorer(shape, kind) if inside is None else TopExp_Explorer(shape, kind, inside)
        while explorer.More():
            body = map_shapes(explorer.Current(), TopAbs_FACE)
            out.append({"type": name, "faces": [face_map.FindIndex(body.FindKey(i)) - 1 for i in range(1, body.Extent() + 1)]})
            explorer.Next()
        inside = kind
    return out


def measure_faces(parts, start, end):
    """
    Raw measures of faces `start` to `end`, and their sums: volume and area, and the mass, centre and inertia about it
    of the solid (of the faces where there is none), with a ballast of known mass in the reference point that keeps
    parts whose contributions cancel out from dividing by nothing.
    """
    sums, raw_faces, area, volume = GProp_GProps(parts.centre), [], 0.0, 0.0
    sums.Add(parts.ballast)
    for face_id in range(start, end):
        face, face_area = parts.faces[face_id], 0.0
        in_solid = face_id in parts.solid_faces
        raw = {"type": "other", "reversed": face.Orientation() == TopAbs_REVERSED}
        try:
            if BRep_Tool.Surface_s(face) is None:
                surface_part, volume_part = integrate_mesh(face, parts.centre)
            else:
                surface_part, volume_part = integrate_surface(face, parts.centre, measure_face(face, raw), in_solid)
            face_area = surface_part.Mass()
            if in_solid:
                volume += volume_part.Mass()
            if in_solid or not parts.solid_faces:
                sums.Add(volume_part if in_solid else surface_part)
        except MemoryError:
            raise
        except Exception as failure:
            raw["failure"] = str(failure)[:200]
        area += face_area
        raw["area"], raw["loops"] = face_area, parts.loops[face_id]
        raw_faces.append(raw)
    inertia = sums.MatrixOfInertia()
    return {
        "start": start,
        "faces": raw_faces,
        "area": area,
        "volume": volume,
        "mass": sums.Mass(),
        "centre": xyz(sums.CentreOfMass()),
        "inertia": [[inertia.Value(row, column) for column in (1, 2, 3)] for row in (1, 2, 3)],
    }


def integrate_surface(face, centre, error, in_solid):
    """Area, and what the face encloses with the centre, with their inertia; the latter within a solid only."""
    tolerance = () if error is None else (error,)
    integrand = BRepGProp_Face(face)
    # A domain is an iterator and is spent by one integral.
    surface_part = BRepGProp_Sinert(integrand, BRepGProp_Domain(face), centre, *tolerance)
    if not in_solid:
        return surface_part, None
    return surface_part, BRepGProp_Vinert(integrand, BRepGProp_Domain(face), centre, *tolerance)


def integrate_mesh(face, centre):
    """The same of a face that the file describes by triangles alone."""
    surface_part, volume_part = GProp_GProps(centre), GProp_GProps(centre)
    BRepGProp.SurfaceProperties_s(face, surface_part)
    BRepGProp.VolumeProperties_s(face, volume_part)
    return surface_part, volume_part


def measure_edges(parts):
    return [measure_edge(edge) for edge in parts.edges]
