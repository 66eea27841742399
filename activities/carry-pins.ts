import { Context } from '@temporalio/activity';
import type {
  CarryScope,
  CarryStore,
  CarryTarget,
  PinToCarry,
  RevisionGeometry,
} from '../database/carry-store.ts';
import type { Scene } from '../domain/cad/scene.ts';
import { carryPins } from '../domain/review/carry-pins.ts';
import type { Carried, MatchPart } from '../domain/review/carry-pins.ts';
import type { Compute } from '../services/compute/compute.ts';
import type { ObjectStore } from '../services/object-store/object-store.ts';
import { workflowIds } from '../workflows/contract.ts';
import type { CarryPinsInput } from '../workflows/contract.ts';
import { readContent } from './content.ts';
import { asActivities, heartbeat } from './failures.ts';

export type CarryDeps = { carry: CarryStore; objects: ObjectStore; compute: Pick<Compute, 'matchPart'> };

export type CarryActivities = ReturnType<typeof createCarryActivities>;

/** Recorded in one transaction: the model's other events wait for it. */
const chunk = 50;

export function createCarryActivities({ carry, objects, compute }: CarryDeps) {
  const open = async (revisionId: string): Promise<RevisionGeometry & { scene: Scene }> => {
    const geometry = await carry.geometry(revisionId);
    return {
      ...geometry,
      scene: JSON.parse((await readContent(objects, geometry.sceneSha256)).toString()) as Scene,
    };
  };

  /** Finds all pins of one revision on another. */
  async function find(from: string, target: CarryTarget, sources: readonly PinToCarry[]): Promise<Carried[]> {
    const [before, after] = await Promise.all([open(from), open(target.revisionId)]);
    const read = async ({ components }: RevisionGeometry, at: number) => {
      const { evidenceSha256, meshSha256 } = components[at]!;
      const [evidence, glb] = await Promise.all([
        readContent(objects, evidenceSha256),
        readContent(objects, meshSha256),
      ]);
      return { evidence, glb };
    };
    let compared = 0;
    const matchPart: MatchPart = async (pair, spots) => {
      heartbeat({ compared: compared++ });
      const parts = { before: await read(before, pair.before), after: await read(after, pair.after) };
      return compute.matchPart({ ...parts, spots }, Context.current().cancellationSignal);
    };
    return carryPins(sources, before.scene, after.scene, matchPart);
  }

  /** Does `work` for the pins of each target that have no place there yet, and records what it says of each. */
  async function settleAll(
    scope: CarryScope,
    work: (from: string, target: CarryTarget, sources: readonly PinToCarry[]) => Promise<Carried[]>,
  ): Promise<void> {
    for (const target of await carry.targets(scope)) {
      const { components } = await carry.geometry(target.revisionId);
      const byRevision = Map.groupBy(await carry.pinsToCarry(target, scope), ({ from }) => from.revisionId);
      for (const [from, sources] of byRevision) {
        const carried = await work(from, target, sources);
        const outcomes = sources.map((source, i) => ({ source, carried: carried[i]! }));
        for (let at = 0; at < outcomes.length; at += chunk)
          await carry.record(target, outcomes.slice(at, at + chunk), components);
      }
    }
  }

  return asActivities({
    /** Finds pins on the revisions to which they are to follow; an attempt goes on where the one before it ended. */
    async placePins(input: CarryPinsInput): Promise<void> {
      await settleAll(input, find);
    },

    /** Those that could not even be compared wait for somebody to place them. */
    async giveUpPins(input: CarryPinsInput): Promise<void> {
      await settleAll(input, (_from, _target, sources) =>
        Promise.resolve(sources.map(() => ({ state: 'waiting', reason: 'failed', proposal: null }) as const)),
      );
    },

    async settlePins(input: CarryPinsInput): Promise<void> {
      await carry.settle(workflowIds.carryPins(input));
    },
  });
}
