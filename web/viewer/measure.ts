import { Vector3 } from 'three';

/** What was picked to be measured, in the model's frame, millimetres; exact where it comes from the B-rep. */
export type Feature = { isExact: boolean; at: Vector3 } & (
  | { kind: 'point' }
  | { kind: 'line'; direction: Vector3; lengthMm: number }
  | { kind: 'circle'; center: Vector3; axis: Vector3; radiusMm: number; lengthMm: number }
  | { kind: 'curve'; lengthMm: number }
  | { kind: 'plane'; normal: Vector3; areaMm2: number }
  | {
      kind: 'round';
      surface: string;
      center: Vector3;
      axis: Vector3;
      radiusMm: number | null;
      areaMm2: number;
    }
  | { kind: 'sphere'; center: Vector3; radiusMm: number; areaMm2: number }
  | { kind: 'surface'; surface: string; areaMm2: number }
);

/** Lengths are of millimetres, angles of degrees. */
export type Measurement = {
  distance: { mm: number; from: Vector3; to: Vector3 } | null;
  angleDeg: number | null;
  isExact: boolean;
};

const parallelRad = 1e-5;

/** What lies between two features: points, straight lines without end, or planes stand for them. */
export function measureBetween(a: Feature, b: Feature): Measurement {
  const [first, second] = [locusOf(a, b), locusOf(b, a)];
  const { distance, angleDeg } = between(first, second);
  return { distance, angleDeg, isExact: a.isExact && b.isExact && ![a, b].some(isFree) };
}

/** Free-form faces and curves are measured at the point that was picked, which lies on a triangle. */
const isFree = ({ kind }: Feature): boolean => kind === 'curve' || kind === 'surface';

type Locus =
  | { kind: 'point'; at: Vector3 }
  | { kind: 'line'; at: Vector3; direction: Vector3 }
  | { kind: 'plane'; at: Vector3; normal: Vector3 };

function locusOf(feature: Feature, other: Feature): Locus {
  switch (feature.kind) {
    case 'line':
      return { kind: 'line', at: feature.at, direction: feature.direction };
    case 'plane':
      return { kind: 'plane', at: feature.at, normal: feature.normal };
    case 'circle':
      // Between two circles their axes count; how deep one lies below a plane, its middle.
      return other.kind === 'circle' || other.kind === 'round'
        ? { kind: 'line', at: feature.center, direction: feature.axis }
        : { kind: 'point', at: feature.center };
    case 'round':
      return { kind: 'line', at: feature.center, direction: feature.axis };
    case 'sphere':
      return { kind: 'point', at: feature.center };
    default:
      return { kind: 'point', at: feature.at };
  }
}

type Between = Omit<Measurement, 'isExact'>;
const along = (from: Vector3, to: Vector3): Between => ({
  distance: { mm: from.distanceTo(to), from, to },
  angleDeg: null,
});

function between(a: Locus, b: Locus): Between {
  if (a.kind === 'point' && b.kind === 'point') return along(a.at, b.at);
  if (a.kind === 'point') return b.kind === 'line' ? along(a.at, footOnLine(a.at, b)) : along(a.at, footOnPlane(a.at, b as PlaneLocus)); // prettier-ignore
  if (b.kind === 'point') return turned(between(b, a));
  if (a.kind === 'line' && b.kind === 'line') return betweenLines(a, b);
  if (a.kind === 'plane' && b.kind === 'plane') {
    const angle = acuteAngle(a.normal, b.normal);
    return angle < parallelRad
      ? along(a.at, footOnPlane(a.at, b))
      : { distance: null, angleDeg: degrees(angle) };
  }
  if (a.kind === 'plane') return turned(between(b, a));
  const angle = Math.PI / 2 - acuteAngle(a.direction, (b as PlaneLocus).normal);
  return Math.abs(angle) < parallelRad
    ? along(a.at, footOnPlane(a.at, b as PlaneLocus))
    : { distance: null, angleDeg: degrees(angle) };
}

type LineLocus = Extract<Locus, { kind: 'line' }>;
type PlaneLocus = Extract<Locus, { kind: 'plane' }>;

const turned = ({ distance, angleDeg }: Between): Between => ({
  distance: distance && { mm: distance.mm, from: distance.to, to: distance.from },
  angleDeg,
});

function betweenLines(a: LineLocus, b: LineLocus): Between {
  const angle = acuteAngle(a.direction, b.direction);
  if (angle < parallelRad) return along(a.at, footOnLine(a.at, b));
  // Where the two come nearest to each other.
  const apart = new Vector3().subVectors(b.at, a.at);
  const across = new Vector3().crossVectors(a.direction, b.direction);
  const square = across.lengthSq();
  const share = (direction: Vector3) => new Vector3().crossVectors(apart, direction).dot(across) / square;
  const from = a.at.clone().addScaledVector(a.direction, share(b.direction));
  const to = b.at.clone().addScaledVector(b.direction, share(a.direction));
  return { ...along(from, to), angleDeg: degrees(angle) };
}

const footOnLine = (point: Vector3, { at, direction }: LineLocus): Vector3 =>
  at.clone().addScaledVector(direction, new Vector3().subVectors(point, at).dot(direction));
const footOnPlane = (point: Vector3, { at, normal }: PlaneLocus): Vector3 =>
  point.clone().addScaledVector(normal, new Vector3().subVectors(at, point).dot(normal));
/** By the sine as well: the cosine alone says nothing of small angles. */
const acuteAngle = (a: Vector3, b: Vector3): number =>
  Math.atan2(new Vector3().crossVectors(a, b).length(), Math.abs(a.dot(b)));
const degrees = (radians: number): number => Math.abs((radians * 180) / Math.PI);
