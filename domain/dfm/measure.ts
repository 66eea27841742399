import type { Evidence } from '../cad/evidence.ts';
import type { PartFacts } from '../cad/part-facts.ts';
import type { MeasureGap, MeasureName, Measurement, Measures } from './measurement.ts';
import { formatNumber, measureNames, sortedFaces } from './measurement.ts';
import { findAccess, measureAccess, pullDirection } from './measures/access.ts';
import type { MeasureContext } from './measures/context.ts';
import { anchorOf, createMeasureContext } from './measures/context.ts';
import { measureCorners } from './measures/corners.ts';
import { measureHoles } from './measures/hole-measures.ts';
import { measureMoulded } from './measures/moulded.ts';
import { measurePockets } from './measures/pockets.ts';
import { findSheet } from './measures/sheet-bends.ts';
import { measureSheet } from './measures/sheet.ts';
import { findTurned, measureTurned } from './measures/turned.ts';
import { measureWalls } from './measures/wall-measures.ts';
import type { TriangleMesh } from './mesh-probe.ts';
import type { ProcessFamily, Route } from './routing.ts';
import { routePart } from './routing.ts';

export type MeasureInput = {
  evidence: Evidence;
  mesh: TriangleMesh;
  partFacts: PartFacts;
  /** Somebody's choice, which overrides the classification. */
  process?: ProcessFamily;
};

export type MeasuredPart = { route: Route; measures: Measures };

/**
 * Measures one definition and decides how it would be made. Pure: the same evidence and mesh give the same numbers.
 * What the shape does not allow (no solid, no mesh) is listed as a gap with its reason, never guessed.
 */
export function measurePart({ evidence, mesh, partFacts, process }: MeasureInput): MeasuredPart {
  if (mesh.indices.length === 0 || evidence.faces.length === 0)
    return {
      route: {
        process: process ?? 'milled',
        why: 'nothing was meshed; a process could not be read off the shape',
      },
      measures: { taken: [], gaps: gapsFor(measureNames, 'the component has no meshed faces') },
    };
  const context = createMeasureContext(evidence, mesh);
  const turned = findTurned(context);
  const sheet = context.isSolid ? findSheet(context) : null;
  const pull = context.isSolid ? pullDirection(context) : null;
  const guess = routePart({ partFacts, context, turned, sheet, pull: pull?.direction ?? null });
  const route = process ? { process, why: 'chosen by hand' } : guess;

  const taken: Measurement[] = [...measureHoles(context), ...measureSize(context, partFacts)];
  const gaps: MeasureGap[] = [];
  if (!context.isSolid)
    gaps.push(
      ...gapsFor(
        measureNames.filter((name) => !name.startsWith('hole.') && !name.startsWith('part.')),
        'the component is a surface, not a closed solid: it has no inside to measure',
      ),
    );
  else {
    taken.push(...measureWalls(context));
    if (route.process === 'milled') {
      const access = findAccess(context);
      taken.push(...measureCorners(context, access.hidden), ...measurePockets(context, access.hidden));
      taken.push(...measureAccess(context, access));
    }
    if (route.process === 'turned' && turned) taken.push(...measureTurned(turned));
    if (route.process === 'sheet' && sheet) taken.push(...measureSheet(context, sheet));
    if (route.process === 'moulded' && pull) taken.push(...measureMoulded(context, pull));
  }
  const unmeshed = evidence.faces.filter((face) => (mesh.faceTriangles[face.id] ?? 0) === 0).length;
  if (unmeshed > 0)
    gaps.push({
      measure: 'wall.thickness',
      reason: `${unmeshed} faces could not be meshed and were not measured by rays`,
    });
  return { route, measures: { taken: mergeAlike(taken), gaps } };
}

/** A definition on which measuring itself failed: every measure is a gap, with the one reason. */
export const unmeasuredPart = (reason: string): MeasuredPart => ({
  route: { process: 'milled', why: 'measuring failed; a process could not be read off the shape' },
  measures: { taken: [], gaps: gapsFor(measureNames, reason) },
});

/**
 * Things of one kind and one size are one thing to fix: forty equal holes make one measurement with all their faces.
 * What no tool reaches stays apart, since each such place is a decision of its own.
 */
function mergeAlike(taken: Measurement[]): Measurement[] {
  const groups = Map.groupBy(taken, (item) =>
    item.measure.startsWith('access.') || item.measure.startsWith('part.')
      ? item
      : `${item.measure}|${item.value.toFixed(3)}|${item.subject}`,
  );
  return [...groups.values()].map((items) => {
    const [first] = items as [Measurement];
    return items.length === 1
      ? first
      : {
          ...first,
          subject: `${first.subject} (${items.length} alike)`,
          faces: sortedFaces(items.flatMap((item) => item.faces)),
        };
  });
}

const gapsFor = (names: MeasureName[], reason: string): MeasureGap[] =>
  names.map((measure) => ({ measure, reason }));

function measureSize(context: MeasureContext, partFacts: PartFacts): Measurement[] {
  const [face] = context.evidence.faces;
  if (!face) return [];
  const names = ['part.largestSize', 'part.middleSize', 'part.smallestSize'] as const;
  const [largestMm, middleMm, smallestMm] = partFacts.sizeMm;
  return names.map((measure, i) => ({
    measure,
    value: partFacts.sizeMm[i] ?? 0,
    values: { largestMm, middleMm, smallestMm },
    subject: `${partFacts.sizeMm.map((size) => formatNumber(size, 1)).join(' × ')} mm overall`,
    faces: [],
    anchor: anchorOf(face),
  }));
}
