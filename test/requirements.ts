import { describe, it } from '@jest/globals';
import { readToolchain } from '../scripts/launcher/toolchain.ts';
import { corpusDirectory } from './corpus.ts';
import { kernelPython } from './kernel.ts';
import { chromiumPath, programOnPath } from './programs.ts';

type Need = {
  isHere: () => boolean;
  get: string;
  /** Can't be fetched by a machine, so it may be absent even where CI is set. */
  isOptional?: boolean;
};

/** What a test may need from outside, whether it is here, and how to get it. */
const requirements = {
  postgres: {
    isHere: () => Boolean(readToolchain().postgresDir),
    get: 'npm test fetches it; see what it said',
  },
  temporal: { isHere: () => Boolean(readToolchain().temporal), get: 'npm test fetches it; see what it said' },
  s3: { isHere: () => Boolean(readToolchain().versitygw), get: 'npm test builds versitygw with Go' },
  kernel: { isHere: () => Boolean(kernelPython()), get: 'npm test installs it with pip' },
  schemathesis: {
    isHere: () => Boolean(readToolchain().schemathesisPython),
    get: 'npm test installs it with pip',
  },
  corpus: {
    isHere: () => Boolean(corpusDirectory()),
    get: 'set RAPIDDRAFT_STEP_CORPUS to a folder of STEP files',
    isOptional: true,
  },
  chromium: { isHere: () => Boolean(chromiumPath()), get: 'apt-get install chromium' },
  poppler: { isHere: () => Boolean(programOnPath('pdftoppm')), get: 'apt-get install poppler-utils' },
  age: { isHere: () => Boolean(programOnPath('age')), get: 'apt-get install age' },
  zstd: { isHere: () => Boolean(programOnPath('zstd')), get: 'apt-get install zstd' },
} satisfies Record<string, Need>;

export type Requirement = keyof typeof requirements;
const needOf = (name: Requirement): Need => requirements[name];

/** Which of the requirements are absent. */
export const missing = (...needed: Requirement[]): Requirement[] =>
  needed.filter((name) => !requirements[name].isHere());

/**
 * `describe` for tests that need something from outside. Where it is absent they are skipped and say so in their
 * name; where CI is set they fail, because what can be fetched may not be absent there.
 */
export function describeWith(needed: Requirement | Requirement[], name: string, body: () => void): void {
  const absent = missing(...[needed].flat());
  if (absent.length === 0) {
    describe(name, body);
    return;
  }
  const reason = absent.map((one) => `${one} is absent (${requirements[one].get})`).join('; ');
  if (process.env.CI && absent.some((one) => !needOf(one).isOptional)) {
    describe(name, () => {
      it(`needs ${absent.join(', ')}`, () => {
        throw new Error(reason);
      });
    });
    return;
  }
  process.stderr.write(`skipped: ${name}: ${reason}\n`);
  describe.skip(`${name} [skipped: ${reason}]`, body);
}
