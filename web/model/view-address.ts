import type { ViewPoint } from '../viewer/camera-rig.ts';

export const modelTabs = ['parts', 'tickets', 'findings', 'part', 'revisions', 'activity'] as const;
export type ModelTab = (typeof modelTabs)[number];
/** Of the page of the report. */
export const reportTabs = ['findings', 'pdf'] as const;
export type ReportTab = (typeof reportTabs)[number];
export type Tab = ModelTab | ReportTab;

/** What one looks at on a model's page, as its address keeps it. */
export type View = {
  /** Null for the newest that can be shown. */
  revision: string | null;
  tab: Tab | null;
  ticket: string | null;
  finding: string | null;
  /** Path of the instance in the scene; that of the root is the empty string. */
  occurrence: string | null;
  /** A part, which becomes an occurrence of it once the picture is there. */
  component: string | null;
  /** Of that instance. */
  face: number | null;
  camera: ViewPoint | null;
};

const isTab = (text: string | null): text is Tab => [...modelTabs, ...reportTabs].some((tab) => tab === text);

/** Reads the query of an address. What is not understood is left out. */
export function readView(query: URLSearchParams): View {
  const occurrence = query.get('occurrence');
  const face = query.get('face');
  const tab = query.get('tab');
  return {
    revision: query.get('revision'),
    tab: isTab(tab) ? tab : null,
    ticket: query.get('ticket'),
    finding: query.get('finding'),
    component: query.get('component'),
    occurrence,
    face: occurrence !== null && face !== null && /^\d{1,8}$/.test(face) ? Number(face) : null,
    camera: readCamera(query.get('camera') ?? ''),
  };
}

export function writeView({ camera, face, ...rest }: View): URLSearchParams {
  const words = {
    ...rest,
    face: face === null || rest.occurrence === null ? null : String(face),
    camera: camera && writeCamera(camera),
  };
  return new URLSearchParams(
    Object.entries(words).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

const kinds = { p: 'perspective', o: 'orthographic' } as const;

/** `p` or `o`, position and target in millimetres, and the angle (degrees) or the height that is seen (mm). */
function writeCamera({ position, target, projection }: ViewPoint): string {
  const [kind, size] =
    projection.kind === 'perspective' ? ['p', projection.fovDegrees] : ['o', projection.heightMm];
  return [kind, ...[...position, ...target, size].map((value) => String(Number(value.toPrecision(6))))].join(
    '_',
  );
}

function readCamera(text: string): ViewPoint | null {
  const [kind, ...rest] = text.split('_');
  const numbers = rest.map(Number);
  if ((kind !== 'p' && kind !== 'o') || numbers.length !== 7 || !numbers.every(Number.isFinite)) return null;
  const [position, target, size] = [numbers.slice(0, 3), numbers.slice(3, 6), numbers[6]!];
  // Of no height, or from where one looks at: no picture.
  if (size <= 0 || position.every((value, axis) => value === target[axis])) return null;
  return {
    position,
    target,
    projection:
      kinds[kind] === 'perspective'
        ? { kind: 'perspective', fovDegrees: size }
        : { kind: 'orthographic', heightMm: size },
  };
}
