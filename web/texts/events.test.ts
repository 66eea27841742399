import { describe, expect, it } from '@jest/globals';
import { eventTypes } from '../../domain/audit/event-types.ts';
import { texts } from '../texts.ts';

describe('words for what is recorded', () => {
  it('are there for each type of event, and for no other', () => {
    const said = [...Object.keys(texts.events), ...Object.keys(texts.organizationEvents)];
    expect(said.sort()).toEqual([...eventTypes].sort());
  });

  it('are there for what each type begins with', () => {
    const nouns = new Set(eventTypes.map((type) => type.split('.')[0]));
    expect(Object.keys(texts.audit.nouns).sort()).toEqual([...nouns].sort());
  });
});
