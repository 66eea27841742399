import { distance } from '../../dfm/vector.ts';
import { walkScene } from '../scene.ts';
import type { BoundsMm, Mat4, Scene, Vec3 } from '../scene.ts';

/** An instance of a definition in a scene. */
export type Leaf = {
  path: string;
  /** Its own name and those of what it is in, but for the root, which is called as the file is. */
  names: string[];
  /** Index of its definition in the scene. */
  definition: number;
  /** Same key, same geometry. */
  key: string;
  /** To the model's frame. */
  matrix: Mat4;
};

export type LeafMatch = { leaf: Leaf; confidence: number };

export function leavesOf(scene: Scene): Leaf[] {
  const leaves: Leaf[] = [];
  const names = new Map<string, string>();
  for (const { node, matrix } of walkScene(scene.root)) {
    names.set(node.path, node.name);
    if (node.definition === undefined) continue;
    const steps = node.path.split('/');
    leaves.push({
      path: node.path,
      names: steps.map((_, i) => plainName(names.get(steps.slice(0, i + 1).join('/')) ?? '')),
      definition: node.definition,
      key: scene.definitions[node.definition]!.key,
      matrix,
    });
  }
  return leaves;
}

/** Without what the kernel adds to the name of a part that is placed mirrored or scaled. */
const plainName = (name: string): string => name.replace(/ \((mirrored|scale [^)]*)\)$/, '').trim();

const placeOf = ({ matrix: m }: Leaf): Vec3 => [m[3], m[7], m[11]];

/** Not moved, but for what writing numbers to a file does. */
const isInPlace = (a: Leaf, b: Leaf): boolean =>
  distance(placeOf(a), placeOf(b)) < 0.02 &&
  a.matrix.every((value, i) => i % 4 === 3 || Math.abs(value - b.matrix[i]!) < 1e-4);

const nameOf = ({ names }: Leaf): string => names.join('\n');

/**
 * Pairs instances of the same geometry: by path before, the instance after. Those that did not move come first, then those
 * of a name of their own; of others that moved and are alike, the nearest is a guess, and says so.
 */
export function pairSameGeometry(before: readonly Leaf[], after: readonly Leaf[]): Map<string, LeafMatch> {
  const pairs = new Map<string, LeafMatch>();
  const afterByKey = Map.groupBy(after, ({ key }) => key);
  for (const [key, leaves] of Map.groupBy(before, (leaf) => leaf.key)) {
    let from = leaves;
    let to = afterByKey.get(key) ?? [];
    const pair = (confidence: number, partnerOf: (leaf: Leaf) => Leaf | undefined) => {
      const taken = new Set<Leaf>();
      from = from.filter((leaf) => {
        const partner = partnerOf(leaf);
        if (!partner || taken.has(partner)) return true;
        taken.add(partner);
        pairs.set(leaf.path, { leaf: partner, confidence });
        return false;
      });
      to = to.filter((leaf) => !taken.has(leaf));
    };
    pair(1, (leaf) => to.find((other) => isInPlace(leaf, other) && nameOf(leaf) === nameOf(other)));
    pair(1, (leaf) => to.find((other) => isInPlace(leaf, other)));
    const only = (leaf: Leaf, among: Leaf[]): Leaf | undefined => {
      const found = among.filter((other) => nameOf(other) === nameOf(leaf));
      return found.length === 1 ? found[0] : undefined;
    };
    pair(0.97, (leaf) => (only(leaf, from) ? only(leaf, to) : undefined));
    if (from.length === 1 && to.length === 1) pair(0.9, () => to[0]);
    const away = (a: Leaf, b: Leaf) => distance(placeOf(a), placeOf(b));
    const nearest = (leaf: Leaf, among: Leaf[]): Leaf | undefined =>
      among.reduce<Leaf | undefined>(
        (best, one) => (best && away(best, leaf) <= away(one, leaf) ? best : one),
        undefined,
      );
    const isMutual = (leaf: Leaf, other: Leaf | undefined) => other && nearest(other, from) === leaf;
    // As many as there were, in the order in which they were, each nearest to where it was: they moved together.
    if (from.length === to.length)
      pair(0.9, (leaf) => {
        const other = nearest(leaf, to);
        return other?.path === leaf.path && isMutual(leaf, other) ? other : undefined;
      });
    pair(0.6, (leaf) => {
      const other = nearest(leaf, to);
      return isMutual(leaf, other) ? other : undefined;
    });
  }
  return pairs;
}

/** How sure it is that one instance became another, by all but their geometry: doubts, which multiply. */
function doubtOf(leaf: Leaf, other: Leaf): number {
  const hasName = nameOf(leaf) === nameOf(other);
  const hasLastName = leaf.names.at(-1) === other.names.at(-1);
  const name = hasName ? 0.05 : hasLastName ? 0.6 : 1;
  const place = isInPlace(leaf, other) ? 0.5 : leaf.path === other.path ? 0.8 : 1;
  return name * place;
}

/** Extents that differ by this factor in all are another part's, not a changed one's. */
const leastAlikeBounds = 0.1;

/** Instances that a part with another geometry now may have become, likeliest first, at most `limit` of them. */
export function likelyLeaves(
  leaf: Leaf,
  among: readonly Leaf[],
  bounds: { of: BoundsMm; others: (definition: number) => BoundsMm },
  limit = 4,
): Leaf[] {
  return among
    .map((other) => {
      const alike = alikeBounds(bounds.of, bounds.others(other.definition));
      return { other, alike, rate: (1 - doubtOf(leaf, other)) * 2 + alike };
    })
    .filter(({ alike, rate }) => alike > leastAlikeBounds || rate > 1)
    .sort((a, b) => b.rate - a.rate)
    .slice(0, limit)
    .map(({ other }) => other);
}

function alikeBounds(a: BoundsMm, b: BoundsMm): number {
  const extents = ({ min, max }: BoundsMm) => min.map((low, k) => max[k]! - low).sort((x, y) => x - y);
  const [one, two] = [extents(a), extents(b)];
  return one.reduce((product, mm, k) => product * (Math.min(mm, two[k]!) / Math.max(mm, two[k]!, 1e-6)), 1);
}

/**
 * Which of these instances a part became, given how like it each one's geometry is (0…1); null where there is none. An
 * equally good second one halves the confidence; that both are all that is left of their revisions speaks for it.
 */
export function chooseLeaf(
  leaf: Leaf,
  candidates: readonly Leaf[],
  likeness: (definition: number) => number,
  areAllThatIsLeft: boolean,
): LeafMatch | null {
  const rated = candidates
    .map((other) => ({
      leaf: other,
      confidence:
        1 - (areAllThatIsLeft ? 0.5 : 1) * doubtOf(leaf, other) * (1 - 0.85 * likeness(other.definition)),
    }))
    .sort((a, b) => b.confidence - a.confidence);
  const [best, second] = rated;
  if (!best) return null;
  const lead = second ? Math.min(1, 0.5 + 5 * (best.confidence - second.confidence)) : 1;
  return { leaf: best.leaf, confidence: best.confidence * lead };
}
