import type { Evidence } from '../../../domain/cad/evidence.ts';
import type { Vec3 } from '../../../domain/cad/scene.ts';
import type { RawDefinition, RawSums } from './raw-measures.ts';

/**
 * Volume, area, centroid and principal moments from the sums of a definition's parts. Each sum holds a ballast: a known
 * mass in a known point, taken out again here. Bodies that are not closed have no volume.
 */
export function massProperties(
  { ballast, bodies }: RawDefinition,
  sums: RawSums[],
  isClosed: boolean,
): Pick<Evidence, 'volumeMm3' | 'areaMm2' | 'centroid' | 'inertia'> {
  const [ballastMass, ...reference] = ballast;
  const isSolid = bodies.some((body) => body.type === 'solid');
  const first: Vec3 = [0, 0, 0];
  const second = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  let area = 0;
  let volume = 0;
  // About the reference point, where the ballast has no moment of its own.
  for (const sum of sums) {
    area += sum.area;
    volume += sum.volume;
    const arm = sum.centre.map((part, k) => part - reference[k]!) as Vec3;
    for (let k = 0; k < 3; k++) first[k]! += sum.mass * arm[k]!;
    steiner(arm, sum.mass).forEach((value, at) => {
      second[at]! += value + sum.inertia[Math.floor(at / 3)]![at % 3]!;
    });
  }
  const mass = isSolid ? volume : area;
  if (!(Math.abs(mass) > 0) || !(ballastMass > 0)) {
    return { volumeMm3: null, areaMm2: area, centroid: reference, inertia: [0, 0, 0] };
  }
  const arm = first.map((moment) => moment / mass) as Vec3;
  const about = steiner(arm, mass).map((value, at) => second[at]! - value);
  // A body whose shell was written inside out encloses less than nothing: its size is what is meant.
  const sign = mass < 0 ? -1 : 1;
  return {
    volumeMm3: isSolid && isClosed ? sign * volume : null,
    areaMm2: area,
    centroid: reference.map((part, k) => part + arm[k]!) as Vec3,
    inertia: eigenvalues(about.map((value) => sign * value)),
  };
}

/** Inertia of a point mass at `arm`, row-major 3×3. */
function steiner([x, y, z]: Vec3, mass: number): number[] {
  return [y * y + z * z, -x * y, -x * z, -x * y, x * x + z * z, -y * z, -x * z, -y * z, x * x + y * y].map(
    (value) => mass * value,
  );
}

/** Eigenvalues of a symmetric 3×3 matrix, ascending. */
function eigenvalues(m: number[]): Vec3 {
  const [a, b, c, , d, e, , , f] = m as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const offDiagonal = b * b + c * c + e * e;
  const mean = (a + d + f) / 3;
  const spread = (a - mean) ** 2 + (d - mean) ** 2 + (f - mean) ** 2 + 2 * offDiagonal;
  if (spread <= 1e-24 * mean * mean) return [a, d, f].sort((p, q) => p - q) as Vec3;
  const p = Math.sqrt(spread / 6);
  const [A, B, C, D, E, F] = [(a - mean) / p, b / p, c / p, (d - mean) / p, e / p, (f - mean) / p];
  const half = (A * (D * F - E * E) - B * (B * F - E * C) + C * (B * E - D * C)) / 2;
  const angle = Math.acos(Math.min(1, Math.max(-1, half))) / 3;
  const most = mean + 2 * p * Math.cos(angle);
  const least = mean + 2 * p * Math.cos(angle + (2 * Math.PI) / 3);
  return [least, 3 * mean - most - least, most];
}
