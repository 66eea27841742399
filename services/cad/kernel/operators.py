"""
Placements that mirror or scale. OpenCASCADE's locations are rigid, and it reads every transformation operator as if it
were: a mirrored part comes out turned, a scaled one in its old size. So each operator that is not rigid is given a
rotation nobody uses before the shapes are made; what is placed with that rotation is placed by that operator.

What of a placement is not rigid is the same in every frame: a scale, and whether it mirrors. That is passed down to the
parts, which are mirrored and scaled themselves, and leaves rigid placements between them.
"""

import math

from OCP.BRepBuilderAPI import BRepBuilderAPI_Transform
from OCP.gp import gp_Ax2, gp_Ax3, gp_Dir, gp_GTrsf, gp_Mat, gp_Pnt, gp_Trsf, gp_Vec, gp_XYZ
from OCP.IFSelect import IFSelect_SelectModelEntities, IFSelect_SelectType
from OCP.StepGeom import (
    StepGeom_CartesianTransformationOperator3d,
    StepGeom_CurveReplica,
    StepGeom_Direction,
    StepGeom_SurfaceReplica,
)
from OCP.TCollection import TCollection_HAsciiString
from OCP.TColStd import TColStd_HArray1OfReal

# (scale, mirrored) of a part that is as its product says. Mirrored is in the plane y = 0 of its own frame.
PLAIN = (1.0, False)


class Operators:
    def __init__(self, session):
        """Marks the operators that mirror or scale, of those that will be read."""
        self.by_rotation, marks, marked = {}, {}, set()
        for operator in entities(session, StepGeom_CartesianTransformationOperator3d):
            linear = linear_of(operator)
            if warp_of(linear) == PLAIN:
                continue
            marked.add(operator)
            key = rounded(linear)
            if key not in marks:
                marks[key] = self.add_mark(linear, len(marks))
            operator.SetAxis3(direction(marks[key].Direction()))
            operator.SetAxis1(direction(marks[key].XDirection()))
        copies = (StepGeom_SurfaceReplica, StepGeom_CurveReplica) if marked else ()
        # A surface or curve is a mirrored or scaled copy of another: that would come out wrong.
        self.copy_geometry = any(copy.Transformation() in marked for kind in copies for copy in entities(session, kind))

    def add_mark(self, linear, number):
        """A rotation for `linear`, which is also known when it is inverted."""
        z = gp_Dir(1, math.sqrt(2) + 0.01 * number, math.pi)
        axes = gp_Ax3(gp_Pnt(), z, gp_Dir(math.e, -1, 0).Crossed(z))
        mark = gp_Mat(axes.XDirection().XYZ(), axes.YDirection().XYZ(), z.XYZ())
        self.by_rotation[rounded(mark)] = (linear, None)
        self.by_rotation[rounded(mark.Transposed())] = (linear.Inverted(), mark)
        return axes

    def place(self, location, warp):
        """
        Row-major 4x4 of a location in something that is warped itself, or None where it changes nothing, and the warp
        of what it places.
        """
        if location.IsIdentity():
            return None, warp
        if not self.by_rotation:
            return rows_of(location.Transformation()), warp
        whole = gp_GTrsf()
        while not location.IsIdentity():
            step = location.FirstDatum().Transformation().Powered(location.FirstPower())
            linear, shift = step.HVectorialPart(), step.TranslationPart()
            linear, mark = self.by_rotation.get(rounded(linear), (linear, None))
            if mark:
                # The inverse turned the shift by the mark; it belongs to the operator.
                shift = shift.Multiplied(mark).Multiplied(linear)
            # The first is the innermost.
            whole.PreMultiply(gp_GTrsf(linear, shift))
            location = location.NextLocation()
        whole.PreMultiply(gp_GTrsf(matrix_of(warp), gp_XYZ()))
        left = warp_of(whole.VectorialPart())
        whole.Multiply(gp_GTrsf(matrix_of(left).Inverted(), gp_XYZ()))
        return [round(value, 12) + 0.0 for value in rows_of(whole)], left


def entities(session, kind):
    """The entities of a STEP class in the file that was read."""
    chosen = IFSelect_SelectType(kind.get_type_descriptor_s())
    chosen.SetInput(IFSelect_SelectModelEntities())
    found = session.EvalSelection(chosen)
    while found.More():
        yield found.Value()
        found.Next()


def rows_of(transformation):
    return [transformation.Value(row, column) for row in (1, 2, 3) for column in (1, 2, 3, 4)] + [0, 0, 0, 1]


def rounded(matrix):
    return tuple(round(matrix.Value(row, column), 9) + 0.0 for row in (1, 2, 3) for column in (1, 2, 3))


def warp_of(matrix):
    determinant = matrix.Determinant()
    # Rounded: parts of one scale are one definition, however the scale came about.
    return float(f"{abs(determinant) ** (1 / 3):.9g}"), determinant < 0


def matrix_of(warp):
    scale, mirrored = warp
    return gp_Mat(scale, 0, 0, 0, -scale if mirrored else scale, 0, 0, 0, scale)


def transformer(shape, warp):
    """Makes the warped shape, and knows what became of its faces."""
    scale, mirrored = warp
    transformation, mirror = gp_Trsf(), gp_Trsf()
    transformation.SetScale(gp_Pnt(), scale)
    if mirrored:
        mirror.SetMirror(gp_Ax2(gp_Pnt(), gp_Dir(0, 1, 0)))
    return BRepBuilderAPI_Transform(shape, transformation.Multiplied(mirror), True, True)


def variant_of(warp):
    """What is said of a part that is not as its product says; empty where it is."""
    scale, mirrored = warp
    return ", ".join((["mirrored"] if mirrored else []) + ([f"scale {scale:g}"] if scale != 1 else []))


def linear_of(operator):
    """The operator's axes, as ISO 10303-42 completes them, times its scale."""
    z = vector_of(operator.Axis3()) or gp_Vec(0, 0, 1)
    x = across(vector_of(operator.Axis1()), z) or across(gp_Vec(1, 0, 0), z) or across(gp_Vec(0, 1, 0), z)
    y = across(vector_of(operator.Axis2()) or gp_Vec(0, 1, 0), z, x) or z.Crossed(x)
    scale = operator.Scale() if operator.HasScale() and operator.Scale() else 1
    return gp_Mat(x.XYZ(), y.XYZ(), z.XYZ()).Multiplied(scale)


def vector_of(step_direction):
    if step_direction is None:
        return None
    ratios = [step_direction.DirectionRatiosValue(i + 1) for i in range(step_direction.NbDirectionRatios())]
    return unit(gp_Vec(*(ratios + [0, 0, 0])[:3]))


def across(vector, *axes):
    """The part of a vector at right angles to the axes, as a unit vector; None where there is none."""
    for axis in axes:
        vector = vector and vector.Subtracted(axis.Multiplied(vector.Dot(axis)))
    return vector and unit(vector)


def unit(vector):
    return vector.Normalized() if vector.Magnitude() > 1e-9 else None


def direction(axis):
    ratios = TColStd_HArray1OfReal(1, 3)
    for i, value in enumerate((axis.X(), axis.Y(), axis.Z()), 1):
        ratios.SetValue(i, value)
    made = StepGeom_Direction()
    made.Init(TCollection_HAsciiString(""), ratios)
    return made
