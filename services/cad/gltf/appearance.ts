import type { Rgba } from '../../../domain/cad/scene.ts';
import type { GltfMaterial } from './container.ts';

/** Colour of what the file gives none. */
export const neutralColor: Rgba = [0.61, 0.64, 0.67, 1];
export const white: Rgba = [1, 1, 1, 1];
const edgeColor: Rgba = [0.06, 0.07, 0.09, 1];

const rounded = (color: Rgba): Rgba => color.map((channel) => Math.round(channel * 1e4) / 1e4) as Rgba;

/** Materials of one file, each colour once, in the order they are first asked for. */
export class Materials {
  readonly list: GltfMaterial[] = [];
  readonly #byColor = new Map<string, number>();

  surface(color: Rgba): number {
    return this.#find({
      pbrMetallicRoughness: { baseColorFactor: rounded(color), metallicFactor: 0.1, roughnessFactor: 0.6 },
      ...(color[3] < 1 ? { alphaMode: 'BLEND' as const } : {}),
      doubleSided: true,
    });
  }

  edges(): number {
    return this.#find({
      name: 'edges',
      pbrMetallicRoughness: { baseColorFactor: edgeColor, metallicFactor: 0, roughnessFactor: 1 },
    });
  }

  #find(material: GltfMaterial): number {
    const key = JSON.stringify(material);
    const known = this.#byColor.get(key);
    if (known !== undefined) return known;
    this.#byColor.set(key, this.list.length);
    return this.list.push(material) - 1;
  }
}

/** Column-major, as glTF wants it: from millimetres with Z up to metres with Y up. */
export const millimetresZUp = [0.001, 0, 0, 0, 0, 0, -0.001, 0, 0, 0.001, 0, 0, 0, 0, 0, 1];
