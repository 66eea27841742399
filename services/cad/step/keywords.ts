import type { StructureRole } from './structure.ts';

/** What the pre-scan wants to know of a keyword. */
export type Keyword = {
  readonly name: string;
  /** The keyword holds lower-case letters, which ISO 10303-21 does not allow and the kernel does not read. */
  readonly lowerCase: boolean;
  /** Place in the order solid → shell → face → … → vertex, from 1; 0 outside of it. References in it go one way. */
  readonly rank: number;
  /** Describes something with an area: the file may hold a shape. */
  readonly shape: boolean;
  /** The shape or its place is lost where something it refers to is missing. */
  readonly needs: boolean;
  /** A solid in a form that the kernel does not read: by how it is made, not by its faces. */
  readonly unread: boolean;
  /** Its numbers are parts of a colour. */
  readonly color: boolean;
  /** What its references say of the product's structure; `related` only within a `usage`. */
  readonly role: StructureRole | 'related' | null;
  /** The texts of its parameters are wanted. */
  readonly texts: boolean;
};

const ranks = new Map(
  [
    [
      'MANIFOLD_SOLID_BREP',
      'BREP_WITH_VOIDS',
      'FACETED_BREP',
      'SHELL_BASED_SURFACE_MODEL',
      'FACE_BASED_SURFACE_MODEL',
    ],
    ['ORIENTED_CLOSED_SHELL', 'ORIENTED_OPEN_SHELL'],
    ['CLOSED_SHELL', 'OPEN_SHELL', 'CONNECTED_FACE_SET'],
    ['ORIENTED_FACE'],
    ['ADVANCED_FACE', 'FACE_SURFACE'],
    ['FACE_BOUND', 'FACE_OUTER_BOUND'],
    ['EDGE_LOOP', 'VERTEX_LOOP', 'POLY_LOOP'],
    ['ORIENTED_EDGE'],
    ['EDGE_CURVE'],
    ['VERTEX_POINT'],
  ].flatMap((names, rank) => names.map((name) => [name, rank + 1] as const)),
);

const roles = new Map<string, Keyword['role']>([
  ['NEXT_ASSEMBLY_USAGE_OCCURRENCE', 'usage'],
  ['PRODUCT_DEFINITION_RELATIONSHIP', 'related'],
  ['MAPPED_ITEM', 'mappedItem'],
  ['REPRESENTATION_MAP', 'map'],
  ['PRODUCT_DEFINITION_SHAPE', 'shape'],
  ['SHAPE_DEFINITION_REPRESENTATION', 'shapeRepresentation'],
  ['SHAPE_REPRESENTATION_RELATIONSHIP', 'sameShape'],
]);
const named = new Set(['FILE_SCHEMA', 'DOCUMENT_FILE']);
const shapes = /(^|_)FACE(_|$)|SHELL|SOLID(?!_ANGLE)|BREP|TESSELLATED|TRIANGULATED|SURFACE_MODEL|SURFACE$/;
const presentation = /STYLE|ANNOTATION|DIMENSION|DRAUGHTING|TOLERANCE|DATUM|CALLOUT/;
const needing =
  /^(PLANE|LINE|CIRCLE|ELLIPSE|HYPERBOLA|PARABOLA|VECTOR|POLYLINE|AXIS[12]_PLACEMENT_[23]D|REPRESENTATION_RELATIONSHIP.*|ITEM_DEFINED_TRANSFORMATION|CARTESIAN_TRANSFORMATION_OPERATOR_3D)$|(^|_)(SURFACE|CURVE)(_|$)|SHAPE_REPRESENTATION$|TESSELLATED|TRIANGULATED|^GEOMETRIC_(CURVE_)?SET$/;
const unread =
  /^(CSG_SOLID|BOOLEAN_RESULT|BLOCK|SPHERE|TORUS|RIGHT_ANGULAR_WEDGE|RIGHT_CIRCULAR_(CONE|CYLINDER)|ELLIPSOID|(EXTRUDED|REVOLVED|SURFACE_CURVE_SWEPT)_(AREA|FACE)_SOLID|SWEPT_(AREA|FACE|DISK)_SOLID|SOLID_REPLICA|TRIMMED_VOLUME)$/;
/** A hostile file may use any number of keywords. */
const maxKept = 10_000;

/** Finds keywords by their bytes, decoding each distinct one once. */
export class KeywordTable {
  readonly #byHash = new Map<number, Keyword>();

  find(bytes: Uint8Array, start: number, end: number): Keyword {
    let hash = end - start;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 0x01000193) ^ bytes[at]!) | 0;
    const known = this.#byHash.get(hash);
    if (known !== undefined) return known;
    const written = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 200)));
    const keyword = describe(written);
    if (this.#byHash.size < maxKept) this.#byHash.set(hash, keyword);
    return keyword;
  }
}

function describe(written: string): Keyword {
  const name = written.toUpperCase();
  const rank = ranks.get(name) ?? 0;
  return {
    name,
    lowerCase: name !== written,
    rank,
    shape: shapes.test(name) && !name.endsWith('REPRESENTATION'),
    needs:
      rank > 0 || roles.has(name)
        ? name !== 'PRODUCT_DEFINITION_RELATIONSHIP'
        : needing.test(name) && !presentation.test(name),
    unread: unread.test(name),
    color: name === 'COLOUR_RGB',
    role: roles.get(name) ?? (name.endsWith('REPRESENTATION') ? 'representation' : null),
    texts: named.has(name),
  };
}
