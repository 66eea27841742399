import type { Evidence } from '../../domain/cad/evidence.ts';
import type { BoundsMm, Rgba, SceneNode } from '../../domain/cad/scene.ts';

/** Triangles of one definition, in its own frame, millimetres. */
export type DefinitionMesh = {
  /** xyz of each vertex. */
  positions: Float32Array;
  /** Unit normal of each vertex. */
  normals: Float32Array;
  /** Three vertex indices a triangle; triangles of one face are contiguous and faces are in the order of their ids. */
  indices: Uint32Array;
  /** Number of triangles of each face, by face id; 0 where a face could not be meshed. */
  faceTriangles: Uint32Array;
  /** Colour of each face that has one of its own. */
  faceColors?: (Rgba | null)[];
  /** B-rep edges as polylines: points xyz, and the number of points of each edge, by edge id. */
  edgePositions: Float32Array;
  edgePoints: Uint32Array;
};

/**
 * A leaf product. `boundsMm`, `mesh` and `evidence` are read from the job's folder when they are asked for, and kept only
 * while somebody holds them, so that a big model is never in memory as a whole: take what you need of one definition,
 * let go, then take the next.
 */
export type KernelDefinition = {
  /**
   * Lowercase hex SHA-256 over the geometry, the colours of faces and the kernel build. Two products of one model that
   * share their geometry share their key, and keep their names: the key is not unique in a model.
   */
  key: string;
  name: string;
  color?: Rgba;
  boundsMm: BoundsMm;
  mesh: DefinitionMesh;
  evidence: Evidence;
  /** Binary B-rep (BinTools), in a file that lives as long as the job's folder. */
  brepPath: string;
};

export type KernelResult = {
  unit: string;
  root: SceneNode;
  definitions: KernelDefinition[];
  timings: { readMs: number; transferMs: number; meshMs: number; evidenceMs: number; totalMs: number };
  /**
   * The most memory the child and its helper had beyond what they share with their parent, bytes; where the job asked
   * for it, and 0 on systems that don't tell.
   */
  peakBytes?: number;
};

/** `fraction` is of the whole job and only grows. */
export type KernelProgress = { phase: 'read' | 'transfer' | 'mesh' | 'evidence' | 'write'; fraction: number };

export type KernelJob = {
  stepPath: string;
  /** A folder of the caller's, who removes it; the kernel makes its own folder in it. */
  workDir: string;
  deadlineMs: number;
  memoryBytes: number;
  /** Has the child measure its memory, which takes it a millisecond or two. */
  measureMemory?: boolean;
  signal?: AbortSignal;
  onProgress?: (progress: KernelProgress) => void;
};

/**
 * Reads STEP files in a child process per job, which a hostile file may crash without touching anything else.
 *
 * Permanent: `model_rejected` — the file can be read but holds nothing to review (an AP209 analysis model, no shapes) or
 * not all of it (external references); `model_quarantined` — the file stopped its child (crash, deadline, memory), with
 * `details` `{cause: 'crash'|'deadline'|'memory', signal?, lastWords}`.
 * May be retried: `internal` — the child was killed from outside, or the kernel is not to be started.
 */
export interface CadKernel {
  /** Names engine, version and parameters: results are the same only within one build. */
  readonly build: string;
  run(job: KernelJob): Promise<KernelResult>;
  close(): Promise<void>;
}
