import { describe, expect, it } from '@jest/globals';
import { parseOptions } from './options.ts';

describe('the command line of npm start', () => {
  it('reads what it knows', () => {
    expect(parseOptions(['--once', '--json', '--model', 'a.step'])).toEqual({
      once: true,
      json: true,
      migrate: false,
      help: false,
      model: 'a.step',
    });
    expect(parseOptions([])).toMatchObject({ once: false, model: null });
  });

  it.each([[['--onse']], [['--model']], [['--json']], [['--model', 'a.step']], [['extra']]])(
    'refuses %j and shows how',
    (args) => {
      expect(() => parseOptions(args)).toThrow(/npm start -- \[options\]/);
    },
  );
});
