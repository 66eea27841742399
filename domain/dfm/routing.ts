import type { PartFacts } from '../cad/part-facts.ts';
import { formatNumber } from './measurement.ts';
import { draftOf } from './measures/moulded.ts';
import type { MeasureContext } from './measures/context.ts';
import type { Sheet } from './measures/sheet-bends.ts';
import type { Turned } from './measures/turned.ts';
import type { Vec3 } from '../cad/scene.ts';

export const processFamilies = ['milled', 'turned', 'sheet', 'moulded', 'standard'] as const;
/** How a part would be made; `standard` parts are bought. */
export type ProcessFamily = (typeof processFamilies)[number];

export type Route = { process: ProcessFamily; why: string };

/** What a definition is called decides only together with a shape such a part can have. */
const boughtNames =
  /\b(screw|bolt|nut|washer|bearing|circlip|dowel|rivet|o-?ring|grub|stud|standoff|schraube|mutter|scheibe|lager|(iso|din|ansi|asme|en|jis)[ _-]?\d{3,5})\b/i;

const percent = (share: number): string => `${formatNumber(100 * share, 0)} %`;

/**
 * Chooses the process a part is judged by, with the reason. Order matters: what is bought is not judged, what a lathe
 * makes is turned even where its wall is thin, a sheet is known by its bends or its flatness, mouldings by draft.
 */
export function routePart(input: {
  partFacts: Pick<PartFacts, 'name' | 'sizeMm'>;
  context: MeasureContext;
  turned: Turned | null;
  sheet: Sheet | null;
  pull: Vec3 | null;
}): Route {
  const { partFacts, context, turned, sheet } = input;
  const name = partFacts.name.replaceAll('_', ' ');
  const bought = boughtNames.exec(name);
  const roundAboutAxis = turned !== null && turned.share > 0.35;
  const nutLike = context.holes.length === 1 && context.evidence.faces.length <= 40;
  if (bought && (roundAboutAxis || nutLike) && partFacts.sizeMm[0] < 300)
    return {
      process: 'standard',
      why: `the name says “${bought[0]}” and the shape ${roundAboutAxis ? 'is round about one axis' : 'has one hole'}`,
    };

  const turnedLike =
    turned !== null &&
    turned.share >= 0.85 &&
    turned.outerShare >= 0.12 &&
    // The round outside has to be the outside: as wide as the part is across the axis.
    turned.largestDiameterMm >= 0.85 * acrossAxis(context, turned);
  if (turnedLike)
    return {
      process: 'turned',
      why: `${percent(turned.share)} of the surface is round about, or flat across, one axis`,
    };

  const moulded = input.pull ? drafted(context, input.pull) : null;
  if (sheet && sheet.thicknessMm <= 6.5 && sheet.share >= 0.6) {
    const t = formatNumber(sheet.thicknessMm);
    if (sheet.bends.length > 0)
      return {
        process: 'sheet',
        why: `${percent(sheet.share)} of the surface is backed at ${t} mm, with ${sheet.bends.length} bend${sheet.bends.length === 1 ? '' : 's'}`,
      };
    const flat =
      partFacts.sizeMm[2] <= sheet.thicknessMm * 1.01 && partFacts.sizeMm[1] >= 8 * sheet.thicknessMm;
    const through = context.holes.every((hole) => hole.through);
    if (flat && through)
      return { process: 'sheet', why: `a flat plate, ${t} mm thick all over, cut through` };
  }
  if (moulded !== null && moulded >= 0.15 && sheet && sheet.thicknessMm <= 5)
    return {
      process: 'moulded',
      why: `${percent(moulded)} of the surface has moulding draft and the walls are ${formatNumber(sheet.thicknessMm)} mm`,
    };
  return { process: 'milled', why: 'prismatic: neither round about one axis, nor sheet, nor drafted' };
}

/** Size of the part across the turning axis, mm, from its bounds. */
function acrossAxis(context: MeasureContext, turned: Turned): number {
  const { min, max } = context.evidence.boundsMm;
  const sizes = [0, 1, 2].map((i) => ({
    sizeMm: (max[i] ?? 0) - (min[i] ?? 0),
    along: Math.abs(turned.axis.direction[i] ?? 0),
  }));
  return Math.max(...sizes.filter(({ along }) => along < 0.5).map(({ sizeMm }) => sizeMm));
}

/** Share of the surface that is flat and leans 0.25–8° from the pull direction. */
function drafted(context: MeasureContext, pull: Vec3): number {
  return (
    context.evidence.faces
      .filter((face) => {
        const draft = draftOf(face, pull);
        return draft !== null && draft >= 0.25 && draft <= 8;
      })
      .reduce((sum, face) => sum + face.areaMm2, 0) / context.evidence.areaMm2
  );
}
