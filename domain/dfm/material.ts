import type { MaterialClass } from './rule.ts';

/** Words of material call-outs; the first class with a word in the text counts. Letters stand for whole words. */
const words: [Exclude<MaterialClass, 'unknown'>, RegExp][] = [
  [
    'plastic',
    /\b(abs|asa|pla|petg|pet|pbt|pa ?\d{0,3}|nylon|pom|acetal|delrin|pc|polycarbonate|pp|polypropylene|(?:hd|ld|uhmw-?)?pe|polyethylene|peek|pei|ultem|pmma|acrylic|plexiglas|tpu|tpe|pvc|ptfe|teflon|hips|ps|polystyrene|plastic|resin|kunststoff)\b/i,
  ],
  [
    'metal',
    /\b(steel|stahl|edelstahl|stainless|inox|alumin(?:i?um)|al ?\d{4}|alu|[2567]\d{3}(?:-t\d+)?|en ?aw.*|brass|messing|bronze|copper|kupfer|titan(?:ium)?|ti-?6al-?4v|zinc|zamak|magnesium|iron|cast iron|inconel|monel|hastelloy|cobalt|tungsten|1\.\d{4}|3(?:04|16|03)l?|4140|4340|s235\w*|s355\w*|c45|a2-70|metal)\b/i,
  ],
];

/** The class a part of this material is judged as; `unknown` where the words say nothing. */
export const materialClassOf = (material: string | null): MaterialClass =>
  (material !== null && words.find(([, pattern]) => pattern.test(material))?.[0]) || 'unknown';
