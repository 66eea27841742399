import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Evidence } from '../../domain/cad/evidence.ts';
import { ProductError } from '../../domain/errors.ts';
import type { DefinitionMesh, KernelDefinition, KernelResult } from './cad-kernel.ts';
import { buildMesh } from './evidence/build-mesh.ts';
import { deriveEvidence } from './evidence/derive-evidence.ts';
import type {
  RawDefinition,
  RawEdge,
  RawFace,
  RawLinks,
  RawMeasures,
  RawSums,
} from './evidence/raw-measures.ts';
import { readMeshFile } from './evidence/read-mesh-file.ts';
import { decodeText } from './step/text.ts';
import { plural } from './step/verdict.ts';
import { composeTree } from './kernel-tree.ts';
import type { RawTree } from './kernel-tree.ts';

type RawResult =
  | { refused: string }
  | (RawTree & {
      refused?: never;
      unit: string;
      missingFiles: string[];
      lostFaces: number;
      definitions: RawDefinition[];
      timings: KernelResult['timings'];
      peakBytes?: number;
    });

type RawFaces = { edges?: never; start: number; faces: RawFace[] } & RawSums;

/**
 * Loads what a kernel child left in its folder. `model_rejected` where that is nothing to review. The files were written
 * by a process that read a hostile file: none of their names is followed, and nothing in them is believed blindly.
 */
export function loadKernelResult(folder: string, kernelBuild: string, stepPath: string): KernelResult {
  const raw = readJson<RawResult>(folder, 'result.json');
  if (raw.refused !== undefined) throw refusalOf(raw.refused);
  const triangles = raw.definitions.reduce((sum, definition) => sum + definition.triangles, 0);
  const missingFiles = raw.missingFiles.map((name) => decodeText(Buffer.from(name))).filter(mayHoldShape);
  if (missingFiles.length > 0) throw incomplete(missingFiles);
  const faces = raw.definitions.reduce((sum, definition) => sum + definition.faces, 0);
  if (raw.lostFaces > mostLost * (faces + raw.lostFaces)) throw damaged(raw.lostFaces);
  if (triangles === 0) throw nothingToReview(stepPath);
  const breps = readJson<string[]>(folder, 'breps.json');
  const tree = composeTree(raw);
  const definitions = raw.definitions.map((definition, index): KernelDefinition => {
    const key = createHash('sha256')
      .update(JSON.stringify([kernelBuild, breps[index], definition.faceColors]))
      .digest('hex');
    const parts = remember(() => {
      const links = readJson<RawLinks>(folder, `${index}.links.json`);
      const file = readMeshFile(readOwn(folder, `${index}.mesh`));
      const measures = readMeasures(folder, index);
      const linked = buildMesh(file, links, measures, definition.faceColors);
      const evidence = deriveEvidence({ kernelBuild, definitionKey: key }, definition, measures, linked);
      checkSize(evidence.boundsMm);
      return { mesh: linked.mesh, evidence };
    });
    const color = colorOf(definition);
    const brepPath = ownPath(folder, `${index}.brep`);
    return {
      key,
      name: definition.name,
      ...(color ? { color } : {}),
      brepPath,
      get boundsMm() {
        return parts().evidence.boundsMm;
      },
      get mesh() {
        return parts().mesh;
      },
      get evidence() {
        return parts().evidence;
      },
    };
  });
  return {
    unit: unitOf(raw.unit),
    ...tree,
    definitions,
    timings: raw.timings,
    ...(raw.peakBytes === undefined ? {} : { peakBytes: raw.peakBytes }),
  };
}

/** Keeps a value for as long as somebody else does: a big model's definitions are never all in memory for nothing. */
function remember(make: () => { mesh: DefinitionMesh; evidence: Evidence }) {
  let last: WeakRef<ReturnType<typeof make>> | undefined;
  return () => {
    const known = last?.deref();
    if (known) return known;
    const made = make();
    last = new WeakRef(made);
    return made;
  };
}

/** The product's own colour, or the one all of its faces have. */
function colorOf(definition: RawDefinition) {
  if (definition.color) return definition.color;
  const colors = Object.values(definition.faceColors);
  const [first] = colors;
  return first && colors.length === definition.faces && colors.every((color) => color.join() === first.join())
    ? first
    : null;
}

/** The two processes that measured left a file each, or only one. */
function readMeasures(folder: string, definition: number): RawMeasures {
  const lines = ['own', 'helper'].flatMap((process) => {
    try {
      return readOwn(folder, `${definition}.${process}.measures`).toString('utf8').split('\n').slice(0, -1);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  });
  const units = lines.map((line) => JSON.parse(line) as { edges: RawEdge[] } | RawFaces);
  const sums = units.filter((unit) => unit.edges === undefined).sort((a, b) => a.start - b.start);
  const edges = units.flatMap((unit) => unit.edges ?? []);
  return { edges, sums, faces: sums.flatMap((unit) => unit.faces) };
}

function refusalOf(cause: string): ProductError {
  return cause === 'scaled_copies'
    ? rejected(
        cause,
        'Some surfaces or curves of this file are mirrored or scaled copies of others (SURFACE_REPLICA, CURVE_REPLICA), which cannot be read. Export the model with its surfaces written out.',
      )
    : rejected(
        'unreadable',
        'OpenCASCADE finds no STEP model in this file. Export it again and upload that.',
      );
}

/** Products may name papers about them as well as files that hold their shape. */
const mayHoldShape = (name: string): boolean =>
  !/\.(pdf|docx?|xlsx?|pptx?|txt|rtf|csv|html?|png|jpe?g|gif|tiff?|bmp|svg|dwg|dxf)$/i.test(name.trim());

function incomplete(files: string[]): ProductError {
  const names = files.slice(0, 8).join(', ') + (files.length > 8 ? `, and ${files.length - 8} more` : '');
  return rejected(
    'external_references',
    `Parts of this assembly are missing: it refers to other files for them, which are not part of it (${names}). Export the assembly as one file.`,
    { files },
  );
}

/** Share of a model's faces that may be lost: its bodies are then not closed. Without more it would be another model. */
const mostLost = 0.02;

const damaged = (lost: number): ProductError =>
  rejected(
    'damaged_shapes',
    `${plural(lost, 'face')} of this model cannot be read, because surfaces or edges are missing or invalid. Repair the bodies in your CAD program and export them again.`,
    { lostFaces: lost },
  );

/** A million kilometres, mm: more than the numbers of a mesh can tell apart. */
const farthestMm = 1e12;

function checkSize({ min, max }: Evidence['boundsMm']): void {
  const farthest = [...min, ...max].reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (farthest <= farthestMm) return;
  throw rejected(
    'too_large',
    `This model reaches ${farthest.toPrecision(3)} mm from its origin, too far to be shown. Check its coordinates and units in your CAD program and export it again.`,
  );
}

function nothingToReview(stepPath: string): ProductError {
  const head = readFileSync(stepPath).subarray(0, 16384).toString('latin1');
  if (/AP209|MULTIDISCIPLINARY_ANALYSIS/i.test(/FILE_SCHEMA\s*\(([^;]*)/.exec(head)?.[1] ?? '')) {
    return rejected(
      'analysis_model',
      'This is an AP209 analysis model: it holds a finite-element mesh and results but no B-rep solids or surfaces to review. Export the design model as AP203, AP214 or AP242.',
    );
  }
  return rejected(
    'no_shapes',
    'This file can be read but holds no solids or surfaces to review, only points, curves or product data. Export the model with its bodies.',
  );
}

const rejected = (cause: string, message: string, details: Record<string, unknown> = {}) =>
  new ProductError('model_rejected', message, { cause, ...details });

const units: Record<string, string> = {
  MILLIMETRE: 'mm',
  METRE: 'm',
  CENTIMETRE: 'cm',
  MICROMETRE: 'µm',
  KILOMETRE: 'km',
  INCH: 'inch',
  FOOT: 'foot',
  MIL: 'mil',
};
const unitOf = (name: string): string => units[name.toUpperCase()] ?? (name.toLowerCase() || 'mm');

function readJson<T>(folder: string, name: string): T {
  return JSON.parse(readOwn(folder, name).toString('utf8')) as T;
}

/** The path of a regular file of the child's folder; a link it planted there leads nowhere. */
function ownPath(folder: string, name: string): string {
  const file = path.join(folder, name);
  const found = lstatSync(file);
  if (!found.isFile() || found.nlink !== 1) {
    throw new ProductError('internal', 'The kernel left no readable result. Try again.');
  }
  return file;
}

const readOwn = (folder: string, name: string): Buffer => readFileSync(ownPath(folder, name));
