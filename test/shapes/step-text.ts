import type { Vec3 } from '../../domain/cad/scene.ts';

/** `#12`, as it is written. */
type Ref = string;
export type Product = { definition: Ref; representation: Ref };

/** STEP text entity by entity: for what no writer at hand writes. Lengths are in the file's unit. */
export class StepText {
  readonly #entities: string[] = [];
  readonly #context: Ref;
  readonly #productContext: Ref;
  readonly #definitionContext: Ref;
  readonly origin: Ref;

  /** `lengthUnit` adds what the length unit needs and returns it; millimetres by default. */
  constructor(lengthUnit = (step: StepText) => step.millimetre()) {
    const length = lengthUnit(this);
    const angle = this.add('(NAMED_UNIT(*)PLANE_ANGLE_UNIT()SI_UNIT($,.RADIAN.))');
    const solid = this.add('(NAMED_UNIT(*)SI_UNIT($,.STERADIAN.)SOLID_ANGLE_UNIT())');
    const accuracy = this.add(
      `UNCERTAINTY_MEASURE_WITH_UNIT(LENGTH_MEASURE(1.E-07),${length},'distance_accuracy_value','')`,
    );
    this.#context = this.add(
      `(GEOMETRIC_REPRESENTATION_CONTEXT(3)GLOBAL_UNCERTAINTY_ASSIGNED_CONTEXT((${accuracy}))` +
        `GLOBAL_UNIT_ASSIGNED_CONTEXT((${length},${angle},${solid}))REPRESENTATION_CONTEXT('',''))`,
    );
    const application = this.add("APPLICATION_CONTEXT('mechanical design')");
    this.#productContext = this.add(`PRODUCT_CONTEXT('',${application},'mechanical')`);
    this.#definitionContext = this.add(
      `PRODUCT_DEFINITION_CONTEXT('part definition',${application},'design')`,
    );
    this.origin = this.placement([0, 0, 0]);
  }

  static inInches = (): StepText => new StepText((step) => step.conversionUnit('INCH', 25.4));

  millimetre = (): Ref => this.add('(LENGTH_UNIT()NAMED_UNIT(*)SI_UNIT(.MILLI.,.METRE.))');

  /** A unit of so many millimetres. */
  conversionUnit(name: string, millimetres: number): Ref {
    const measure = this.add(
      `LENGTH_MEASURE_WITH_UNIT(LENGTH_MEASURE(${real(millimetres)}),${this.millimetre()})`,
    );
    const dimensions = this.add('DIMENSIONAL_EXPONENTS(1.,0.,0.,0.,0.,0.,0.)');
    return this.add(`(CONVERSION_BASED_UNIT('${name}',${measure})LENGTH_UNIT()NAMED_UNIT(${dimensions}))`);
  }

  /** Adds an entity, written without its number and semicolon. */
  add(entity: string): Ref {
    return `#${this.#entities.push(entity)}`;
  }

  point = (at: Vec3): Ref => this.add(`CARTESIAN_POINT('',(${reals(at)}))`);
  direction = (to: Vec3): Ref => this.add(`DIRECTION('',(${reals(to)}))`);

  placement(at: Vec3, z: Vec3 = [0, 0, 1], x: Vec3 = [1, 0, 0]): Ref {
    return this.add(`AXIS2_PLACEMENT_3D('',${this.point(at)},${this.direction(z)},${this.direction(x)})`);
  }

  /** A solid of plane faces, each a loop of indices of points, counter-clockwise seen from outside. */
  polyhedron(points: Vec3[], faces: number[][]): Ref {
    return this.add(`MANIFOLD_SOLID_BREP('',${this.shell(points, faces)})`);
  }

  /** The faces of `polyhedron` as a closed shell. */
  shell(points: Vec3[], faces: number[][], kind: 'CLOSED_SHELL' | 'OPEN_SHELL' = 'CLOSED_SHELL'): Ref {
    const vertices = points.map((at) => this.add(`VERTEX_POINT('',${this.point(at)})`));
    const edges = new Map<string, Ref>();
    const refs = faces.map((loop) => {
      const oriented = loop.map((from, i) => {
        const to = loop[(i + 1) % loop.length]!;
        const [a, b] = from < to ? [from, to] : [to, from];
        let edge = edges.get(`${a} ${b}`);
        if (!edge) {
          const along = this.add(`VECTOR('',${this.direction(between(points[a]!, points[b]!))},1.)`);
          const line = this.add(`LINE('',${this.point(points[a]!)},${along})`);
          edge = this.add(`EDGE_CURVE('',${vertices[a]},${vertices[b]},${line},.T.)`);
          edges.set(`${a} ${b}`, edge);
        }
        return this.add(`ORIENTED_EDGE('',*,*,${edge},.${from < to ? 'T' : 'F'}.)`);
      });
      const [a, b, c] = loop.map((index) => points[index]!) as [Vec3, Vec3, Vec3];
      const plane = this.add(
        `PLANE('',${this.placement(a, cross(between(a, b), between(b, c)), between(a, b))})`,
      );
      const bound = this.add(`FACE_OUTER_BOUND('',${this.add(`EDGE_LOOP('',(${oriented.join()}))`)},.T.)`);
      return this.add(`ADVANCED_FACE('',(${bound}),${plane},.T.)`);
    });
    return this.add(`${kind}('',(${refs.join()}))`);
  }

  box([x, y, z]: Vec3): Ref {
    return this.polyhedron(
      [[0, 0, 0], [x, 0, 0], [x, y, 0], [0, y, 0], [0, 0, z], [x, 0, z], [x, y, z], [0, y, z]],
      [[3, 2, 1, 0], [4, 5, 6, 7], [0, 1, 5, 4], [1, 2, 6, 5], [2, 3, 7, 6], [3, 0, 4, 7]],
    ); // prettier-ignore
  }

  /** A corner cut off a box: no turn brings it onto its mirror image unless two lengths are equal. */
  wedge([x, y, z]: Vec3): Ref {
    return this.polyhedron(
      [[0, 0, 0], [x, 0, 0], [0, y, 0], [0, 0, z]],
      [[0, 2, 1], [0, 1, 3], [1, 2, 3], [0, 3, 2]],
    ); // prettier-ignore
  }

  representation(items: Ref[], type = 'SHAPE_REPRESENTATION'): Ref {
    return this.add(`${type}('',(${[this.origin, ...items].join()}),${this.#context})`);
  }

  /** `name` is written as it is: between quotes, encoded. */
  product(name: string, representation: Ref): Product {
    const product = this.add(`PRODUCT('${name}','${name}','',(${this.#productContext}))`);
    const version = this.add(`PRODUCT_DEFINITION_FORMATION('','',${product})`);
    const definition = this.add(`PRODUCT_DEFINITION('','',${version},${this.#definitionContext})`);
    const shape = this.add(`PRODUCT_DEFINITION_SHAPE('','',${definition})`);
    this.add(`SHAPE_DEFINITION_REPRESENTATION(${shape},${representation})`);
    return { definition, representation };
  }

  part(name: string, ...solids: Ref[]): Product {
    return this.product(name, this.representation(solids, 'ADVANCED_BREP_SHAPE_REPRESENTATION'));
  }

  assembly = (name: string): Product => this.product(name, this.representation([]));

  /** Places `child` in `parent`; `operator` is the transformation where it is more than a move to `at`. */
  use(parent: Product, child: Product, at: Vec3 = [0, 0, 0], operator?: Ref): void {
    const transformation =
      operator ?? this.add(`ITEM_DEFINED_TRANSFORMATION('','',${this.origin},${this.placement(at)})`);
    const usage = this.add(
      `NEXT_ASSEMBLY_USAGE_OCCURRENCE('','','',${parent.definition},${child.definition},$)`,
    );
    const shape = this.add(`PRODUCT_DEFINITION_SHAPE('','',${usage})`);
    const relation = this.add(
      `(REPRESENTATION_RELATIONSHIP('','',${child.representation},${parent.representation})` +
        `REPRESENTATION_RELATIONSHIP_WITH_TRANSFORMATION(${transformation})SHAPE_REPRESENTATION_RELATIONSHIP())`,
    );
    this.add(`CONTEXT_DEPENDENT_SHAPE_REPRESENTATION(${relation},${shape})`);
  }

  /** An operator by three axes, which may be left-handed, and a scale. */
  operator(at: Vec3, axes: [Vec3, Vec3, Vec3], scale = 1): Ref {
    const [x, y, z] = axes.map(this.direction);
    return this.add(
      `CARTESIAN_TRANSFORMATION_OPERATOR_3D('','',$,${x},${y},${this.point(at)},${real(scale)},${z})`,
    );
  }

  /** An item that shows a representation again, placed by an operator or a placement. */
  mapped(representation: Ref, target: Ref): Ref {
    return this.add(
      `MAPPED_ITEM('',${this.add(`REPRESENTATION_MAP(${this.origin},${representation})`)},${target})`,
    );
  }

  /** What the product's shape is said to lie in: a file that is not part of this one. */
  external({ definition }: Product, file: string): void {
    const document = this.add(`DOCUMENT_FILE('${file}','','',${this.add("DOCUMENT_TYPE('geometry')")},'',$)`);
    this.add(`APPLIED_DOCUMENT_REFERENCE(${document},'',(${definition}))`);
    this.add(`PROPERTY_DEFINITION('external definition','',${document})`);
    this.add(
      `APPLIED_EXTERNAL_IDENTIFICATION_ASSIGNMENT('${file}',` +
        `${this.add("IDENTIFICATION_ROLE('external document id and location',$)")},` +
        `${this.add("EXTERNAL_SOURCE(IDENTIFIER(''))")},(${document}))`,
    );
  }

  toString(schema = 'AUTOMOTIVE_DESIGN'): string {
    const data = this.#entities.map((entity, i) => `#${i + 1}=${entity};\n`).join('');
    return (
      "ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\nFILE_NAME('','',(''),(''),'','','');\n" +
      `FILE_SCHEMA(('${schema}'));\nENDSEC;\nDATA;\n${data}ENDSEC;\nEND-ISO-10303-21;\n`
    );
  }
}

/** STEP's reals have a point. */
const real = (value: number): string => {
  const text = String(value).toUpperCase();
  return text.includes('.') ? text : text.replace(/(?=E|$)/, '.');
};
const reals = (values: Vec3): string => values.map(real).join();
const between = (a: Vec3, b: Vec3): Vec3 => [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
