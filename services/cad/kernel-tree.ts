import type { Mat4, SceneNode } from '../../domain/cad/scene.ts';
import { ProductError } from '../../domain/errors.ts';
import type { RawAssembly, RawDefinition, RawPlacement } from './evidence/raw-measures.ts';

export type RawTree = {
  roots: RawPlacement[];
  assemblies: Record<string, RawAssembly>;
  definitions: RawDefinition[];
};

/** More nodes than this are no assembly that a person reviews, and no tree that a browser shows. */
const mostNodes = 500_000;
const identity: Mat4 = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
/** Names OpenCASCADE gives to bodies that have none, when it reads them or when it wrote the file. */
const anonymous = /^(COMPOUND|COMPSOLID|SOLID|SHELL|FACE|Open CASCADE STEP translator [\d. ]+)?$/;

const titleOf = (name: string, variant: string): string => (variant ? `${name} (${variant})` : name);

/**
 * The tree of occurrences. The root is the file's assembly; where the file holds a single part, or several roots, it is a
 * node above them, so that every leaf has a path. What holds no face is left out.
 */
export function composeTree({ roots, assemblies, definitions }: RawTree): { root: SceneNode } {
  let nodes = 0;
  const inside = new Set<string>();
  // A product without faces leaves no node: paths are given to those that stay.
  function build(placed: RawPlacement, parentName: string): SceneNode[] {
    if (++nodes > mostNodes) {
      throw new ProductError(
        'model_rejected',
        `This assembly has more than ${mostNodes.toLocaleString('en')} occurrences. Split it into smaller assemblies.`,
        { cause: 'too_many_occurrences' },
      );
    }
    const product =
      placed.assembly === undefined ? definitions[placed.leaf ?? -1] : assemblies[placed.assembly];
    if (!product) return [];
    const ownName = [placed.name, product.name].find((name) => !anonymous.test(name)) ?? parentName;
    const node: SceneNode = {
      path: '',
      name: ownName === placed.name ? ownName : titleOf(ownName, product.variant),
      matrix: (placed.matrix as Mat4 | undefined) ?? identity,
      ...(placed.color ? { color: placed.color } : {}),
      children: [],
    };
    if (placed.assembly === undefined) {
      if (anonymous.test(product.name)) product.name = ownName;
      return [{ ...node, definition: placed.leaf! }];
    }
    if (inside.has(placed.assembly)) return [];
    inside.add(placed.assembly);
    node.children = assemblies[placed.assembly]!.children.flatMap((child) => build(child, ownName));
    inside.delete(placed.assembly);
    return node.children.length > 0 ? [node] : [];
  }
  const tops = roots.flatMap((placed) => build(placed, 'Part'));
  for (const definition of definitions) definition.name = titleOf(definition.name, definition.variant);
  const [only] = tops;
  const root: SceneNode =
    only && tops.length === 1 && only.definition === undefined
      ? only
      : { path: '', name: tops.length === 1 ? only!.name : 'Model', matrix: identity, children: tops };
  number(root, '');
  return { root };
}

function number(node: SceneNode, path: string): void {
  node.path = path;
  node.children.forEach((child, i) => number(child, path === '' ? String(i) : `${path}/${i}`));
}
