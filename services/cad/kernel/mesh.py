"""Tessellation of one definition, written in bulk: a B-rep without curves or surfaces, so that nothing loops over vertices."""

from OCP.BinTools import BinTools, BinTools_FormatVersion
from OCP.BRep import BRep_Builder, BRep_Tool
from OCP.BRepMesh import BRepMesh_IncrementalMesh
from OCP.BRepTools import BRepTools
from OCP.IMeshTools import IMeshTools_MeshAlgoType, IMeshTools_Parameters
from OCP.StdPrs import StdPrs_ToolTriangulatedShape
from OCP.TopLoc import TopLoc_Location
from OCP.TopoDS import TopoDS_Compound, TopoDS_Edge, TopoDS_Face

from operators import rows_of


# Of a part's diagonal. Above 5 m it is tessellated more coarsely than asked for: a sphere of a kilometre would never end.
# Below 2 mm more finely: a part of some micrometres would be a lump.
LEAST_DEFLECTION, MOST_DEFLECTION = 2e-5, 0.05


def tessellate(part, deflection_mm, angle_rad):
    """Delabella halves the time of dense planar faces; a face it leaves empty is tried again by Watson's way. Returns how many stay empty."""
    shape, faces = part.shape, part.faces
    deflection_mm = max(min(deflection_mm, MOST_DEFLECTION * part.diagonal), LEAST_DEFLECTION * part.diagonal)
    empty = 0
    for algorithm in (
        IMeshTools_MeshAlgoType.IMeshTools_MeshAlgoType_Delabella,
        IMeshTools_MeshAlgoType.IMeshTools_MeshAlgoType_Watson,
    ):
        parameters = IMeshTools_Parameters()
        parameters.MeshAlgo = algorithm
        parameters.Deflection = deflection_mm
        parameters.Angle = angle_rad
        BRepMesh_IncrementalMesh(shape, parameters)
        empty = sum(1 for face in faces if BRep_Tool.Triangulation_s(face, TopLoc_Location()) is None)
        if empty == 0:
            break
        if algorithm == IMeshTools_MeshAlgoType.IMeshTools_MeshAlgoType_Delabella:
            BRepTools.Clean_s(shape)
    return empty


def write_mesh(parts, path):
    """
    Writes the triangulations with normals, and the edges' polygons on them, as BinTools of a compound without curves
    or surfaces. Returns what links it to the ids: `meshes` has for each face the place of its triangulation in the
    file or -1 (several faces may share one), `nodes` each one's vertex count, `placed` the frames of faces that
    have one, `polygons` triples of edge, face and the polygon's place in the file; and the number of triangles.
    """
    builder = BRep_Builder()
    compound = TopoDS_Compound()
    builder.MakeCompound(compound)
    meshes, places, nodes, placed, located, triangles = {}, [], [], {}, [], 0
    for face_id, face in enumerate(parts.faces):
        location = TopLoc_Location()
        mesh = BRep_Tool.Triangulation_s(face, location)
        located.append((mesh, location))
        if mesh is None:
            places.append(-1)
            continue
        triangles += mesh.NbTriangles()
        if not location.IsIdentity():
            placed[face_id] = rows_of(location.Transformation())
        if mesh not in meshes:
            # Normals of the surface at each node, so that flat triangles shade round and edges know their angle.
            StdPrs_ToolTriangulatedShape.ComputeNormals_s(face, mesh)
            mesh.RemoveUVNodes()
            flat = TopoDS_Face()
            builder.MakeFace(flat, mesh)
            builder.Add(compound, flat)
            meshes[mesh] = len(meshes)
            nodes.append(mesh.NbNodes())
        places.append(meshes[mesh])
    polygons, uses = {}, []
    for face_id, loops in enumerate(parts.loops):
        mesh, location = located[face_id]
        if mesh is None:
            continue
        for edge_id in {abs(signed) - 1 for loop in loops for signed in loop}:
            polygon = BRep_Tool.PolygonOnTriangulation_s(parts.edges[edge_id], mesh, location)
            if polygon is None:
                continue
            if polygon not in polygons:
                line = TopoDS_Edge()
                builder.MakeEdge(line, polygon, mesh)
                builder.Add(compound, line)
                polygons[polygon] = len(polygons)
            uses += (edge_id, face_id, polygons[polygon])
    BinTools.Write_s(compound, path, True, True, BinTools_FormatVersion.BinTools_FormatVersion_VERSION_4)
    return {"meshes": places, "nodes": nodes, "placed": placed, "polygons": uses, "triangles": triangles}
