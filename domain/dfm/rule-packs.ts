import { parseRulePack } from './rule.ts';
import type { RulePack } from './rule.ts';
import cnc from './rules/cnc.json' with { type: 'json' };
import drawing from './rules/drawing.json' with { type: 'json' };
import moulding from './rules/moulding.json' with { type: 'json' };
import sheet from './rules/sheet.json' with { type: 'json' };

/** The packs that ship with the product, checked against their schema when loaded. */
export const rulePacks: readonly RulePack[] = [cnc, sheet, moulding, drawing].map(parseRulePack);
