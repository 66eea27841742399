import { fanOut } from './fan-out.ts';
import type { FanOut } from './fan-out.ts';

/** What an entity says about which things contain which. */
export type StructureRole =
  /** NEXT_ASSEMBLY_USAGE_OCCURRENCE: a product definition contains another. */
  | 'usage'
  /** Representations place others by MAPPED_ITEM over REPRESENTATION_MAP. */
  | 'mappedItem'
  | 'map'
  | 'representation'
  /** PRODUCT_DEFINITION_SHAPE and SHAPE_DEFINITION_REPRESENTATION: a product definition has a representation. */
  | 'shape'
  | 'shapeRepresentation'
  /** SHAPE_REPRESENTATION_RELATIONSHIP: two representations show one thing. */
  | 'sameShape';

/** Lists stop growing here: only a hostile file has more. */
export const maxCollected = 8_000_000;

/** Edges of a graph, by entity id. */
class Edges {
  readonly from: number[] = [];
  readonly to: number[] = [];

  add(from: number, to: number): void {
    if (this.from.length >= maxCollected) return;
    this.from.push(from);
    this.to.push(to);
  }
}

/** Which product definitions and representations contain which, as the statements go by. */
export class ProductStructure {
  readonly #usages = new Edges();
  readonly #listed = new Edges();
  readonly #sameShape = new Edges();
  readonly #shapesUsed = new Edges();
  readonly #mappedItems = new Map<number, number>();
  readonly #maps = new Map<number, number>();
  readonly #definitions = new Map<number, number>();

  /** Takes the references of an entity, in their order. */
  add(role: StructureRole, id: number, refs: readonly number[]): void {
    const [first, second] = refs;
    if (first === undefined) return;
    if (role === 'representation') for (const item of refs) this.#listed.add(id, item);
    else if (role === 'mappedItem') put(this.#mappedItems, id, first);
    else if (role === 'shape') put(this.#definitions, id, first);
    else if (second === undefined) return;
    else if (role === 'map') put(this.#maps, id, second);
    else if (role === 'usage') this.#usages.add(first, second);
    else if (role === 'sameShape') this.#sameShape.add(first, second);
    else this.#shapesUsed.add(first, second);
  }

  /** Those of some items that representations list. */
  listed(items: ReadonlyMap<number, string>): string[] {
    if (items.size === 0) return [];
    return [...new Set(this.#listed.to)].flatMap((id) => items.get(id) ?? []);
  }

  /** Product definitions within product definitions. */
  assembly(): FanOut {
    return fanOut(this.#usages.from, this.#usages.to);
  }

  /** Representations that place others. */
  mapped(): FanOut {
    const { from, to } = this.#mappedUses();
    return fanOut(from, to);
  }

  /**
   * How often anything occurs, when a product that occurs often places its shape often. Either graph alone may be small.
   * A cycle of both together is none in the product: it ends the count and is not told.
   */
  occurrences(): number {
    const all = this.#mappedUses();
    const add = (from: number, to: number) => all.add(from, to);
    this.#usages.from.forEach((parent, i) => add(parent, this.#usages.to[i]!));
    const used = new Set<number>();
    this.#shapesUsed.from.forEach((shape, i) => {
      const definition = this.#definitions.get(shape);
      const representation = this.#shapesUsed.to[i]!;
      used.add(representation);
      if (definition !== undefined) add(definition, representation);
    });
    // The representation that the product names comes first, wherever it is written.
    this.#sameShape.from.forEach((one, i) => {
      const other = this.#sameShape.to[i]!;
      if (!used.has(other)) add(one, other);
      else if (!used.has(one)) add(other, one);
    });
    return fanOut(all.from, all.to).leaves;
  }

  #mappedUses(): Edges {
    const edges = new Edges();
    this.#listed.to.forEach((item, at) => {
      const map = this.#mappedItems.get(item);
      const placed = map === undefined ? undefined : this.#maps.get(map);
      if (placed !== undefined) edges.add(this.#listed.from[at]!, placed);
    });
    return edges;
  }
}

function put(map: Map<number, number>, key: number, value: number): void {
  if (map.size < maxCollected) map.set(key, value);
}
