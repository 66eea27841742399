import type { Knex } from 'knex';
import { latestDoneRun } from '../database/dfm-store.ts';
import type { LensSource, LensStore } from '../database/lens-store.ts';
import type { Scene } from '../domain/cad/scene.ts';
import { sceneOfComponents } from '../domain/cad/scene-of-components.ts';
import { behindLens } from '../domain/permissions/lens.ts';
import { composePreview } from '../services/cad/index.ts';
import type { ObjectStore } from '../services/object-store/object-store.ts';
import { workflowIds } from '../workflows/contract.ts';
import type { ComposeLensInput } from '../workflows/contract.ts';
import { putContent, readContent } from './content.ts';
import type { DrawReport } from './draw-report.ts';
import { asActivities } from './failures.ts';

export type LensDeps = { knex: Knex; lenses: LensStore; objects: ObjectStore; drawReport: DrawReport };

export type LensActivities = ReturnType<typeof createLensActivities>;

/** What the guests of a supplier lens see is composed of its components alone, so that no byte of the rest is in it. */
export function createLensActivities({ knex, lenses, objects, drawReport }: LensDeps) {
  async function composeScene(source: LensSource): Promise<Scene> {
    const whole = JSON.parse((await readContent(objects, source.sceneSha256)).toString()) as Scene;
    return sceneOfComponents(whole, new Set(source.components.map(({ ordinal }) => ordinal)), behindLens);
  }

  return asActivities({
    /** The scene, and the preview GLB of its definitions. */
    async composeLensScene({ linkId }: ComposeLensInput): Promise<void> {
      const source = await lenses.open(linkId);
      const scene = await composeScene(source);
      const meshOf = new Map(source.components.map((one) => [one.definitionKey, one.meshSha256]));
      const preview = await composePreview(scene, (key) => readContent(objects, meshOf.get(key)!));
      const json = Buffer.from(JSON.stringify(scene));
      await lenses.record(linkId, 'preview', await putContent(objects, preview, 'model/gltf-binary'));
      await lenses.record(linkId, 'scene', await putContent(objects, json, 'application/json'));
    },

    /** The report of the last analysis that is done, if one is: a later one has it drawn again. */
    async drawLensReport({ linkId }: ComposeLensInput): Promise<void> {
      const source = await lenses.open(linkId);
      const run = await latestDoneRun(knex, source.revisionId);
      if (!run) return;
      const hidden = { modelName: behindLens, fileName: null, fileSha256: null };
      const { file, pages } = await drawReport({ ...source, ...hidden }, await composeScene(source), run);
      await lenses.record(linkId, 'report', file, pages);
    },

    async settleLens(input: ComposeLensInput, status: 'ready' | 'failed'): Promise<void> {
      await lenses.settle(input.linkId, status, workflowIds.composeLens(input));
    },
  });
}
