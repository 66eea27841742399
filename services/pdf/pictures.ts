import type { Vec3 } from '../../domain/cad/scene.ts';
import type { Finding } from '../../domain/dfm/evaluate.ts';
import type { Severity } from '../../domain/dfm/rule.ts';
import { centreOf, isometricEye, viewFrom } from '../pictures/camera.ts';
import { mix, toPixel } from '../pictures/colour.ts';
import type { Colour } from '../pictures/colour.ts';
import type { Picture, PictureItem } from '../pictures/rasterise.ts';
import { rasterise } from '../pictures/rasterise.ts';
import type { DfmReportInput, ReportComponent } from './dfm-report.ts';

export const severityColours: Record<Severity, Colour> = {
  critical: [190, 30, 45],
  major: [226, 88, 34],
  minor: [232, 163, 23],
  info: [58, 125, 190],
};
const partColour: Colour = [186, 194, 204];

/** A picture of a component with the findings it can show; numbers are those of the table. */
export type FindingPicture = {
  picture: Picture;
  shown: { number: number; finding: Finding; x: number; y: number }[];
};

/** Eight corners to look from, the usual one first. */
const eyes: Vec3[] = [
  isometricEye,
  [-1, -1.2, 0.9],
  [1, 1.2, 0.9],
  [-1, 1.2, 0.9],
  [1, -1.2, -0.9],
  [-1, -1.2, -0.9],
  [1, 1.2, -0.9],
  [-1, 1.2, -0.9],
];

/**
 * Pictures that together show as many findings as corners of the box allow: the view that shows most first, then the
 * one that shows most of the rest, at most `limit`. A part without findings gets the usual view.
 */
export function picturesOf(component: ReportComponent, findings: Finding[], limit: number): FindingPicture[] {
  const { mesh } = component;
  if (!mesh || mesh.indices.length === 0) return [];
  const centre = centreOf(component.partFacts.boundsMm);
  const item = { mesh, colour: colourOf(component), marks: marksOf(findings) };
  const anchors = findings.map((finding) => ({ ...finding.anchor, faces: finding.faces }));
  const draw = (eye: Vec3, widthPx: number, heightPx: number) =>
    rasterise({ items: [item], view: viewFrom(eye, centre), widthPx, heightPx, anchors });

  const looks = eyes.map((eye) => ({
    eye,
    visible: draw(eye, 240, 180).anchors.map((anchor) => anchor.visible),
  }));
  const left = new Set(findings.keys());
  const pictures: FindingPicture[] = [];
  while (pictures.length < limit) {
    const best = looks
      .map((look) => ({ ...look, count: look.visible.filter((visible, i) => visible && left.has(i)).length }))
      .reduce((a, b) => (b.count > a.count ? b : a));
    if (best.count === 0 && pictures.length > 0) break;
    const picture = draw(best.eye, 1600, 1200);
    const shown = findings.flatMap((finding, i) => {
      const anchor = picture.anchors[i];
      if (!left.has(i) || !anchor?.visible) return [];
      left.delete(i);
      return [{ number: i + 1, finding, x: anchor.x, y: anchor.y }];
    });
    pictures.push({ picture, shown });
    if (left.size === 0 || best.count === 0) break;
  }
  return pictures;
}

/** Worst severity wins where two findings share a face. */
function marksOf(findings: Finding[]): Map<number, Colour> {
  const marks = new Map<number, Colour>();
  for (const finding of findings.toReversed())
    for (const face of finding.faces) marks.set(face, severityColours[finding.severity]);
  return marks;
}

/** Towards grey, so that marked faces stand out from whatever the designer chose. */
const colourOf = ({ color }: ReportComponent): Colour =>
  color ? mix(toPixel(color), partColour, 0.45) : partColour;

/** The whole model for the cover. */
export function coverPicture(input: DfmReportInput): Picture | null {
  const items = input.placements.flatMap(({ component: index, matrix }): PictureItem[] => {
    const component = input.components[index];
    if (!component?.mesh) return [];
    const { color } = component;
    const colour = color ? mix(toPixel(color), partColour, 0.85) : partColour;
    return [{ mesh: component.mesh, matrix, colour }];
  });
  if (items.length === 0) return null;
  return rasterise({ items, view: viewFrom(isometricEye, [0, 0, 0]), widthPx: 1600, heightPx: 1000 });
}
