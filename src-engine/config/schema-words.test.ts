import { describe, expect, it } from 'vitest';
import { entrySchema } from './schema-walk.ts';
import {
  choiceHelp,
  choiceWord,
  entryFacts,
  entryLabel,
  entryWord,
  flagHelp,
} from './schema-words.ts';
import { strategySchema } from './strategy-schema.ts';

describe('words for what the schema names', () => {
  it('reads lists and choices as words', () => {
    const lists = ['Customer classes', 'Agencies', 'Holds', 'Capacity groups', 'Letter templates'];
    expect(lists.map(entryWord)).toEqual([
      ...['customer class', 'agency', 'hold', 'capacity group', 'letter template'],
    ]);
    const choices = [
      'BASE_DATE',
      'contactsPerProcess',
      'KEEP',
      'SMS',
      'ENERGY-STD',
      'CRM_THEN_RULES',
    ];
    expect(choices.map(choiceWord)).toEqual([
      ...['Base date', 'Contacts per process', 'Keep', 'SMS', 'ENERGY-STD', 'CRM then rules'],
    ]);
  });

  it('calls outcomes that have a limit what comparisons call them', () => {
    expect(entryLabel({ guardrail: 'severancesPerThousand' }, 0)).toBe(
      'Severance processes per 1,000 accounts',
    );
    expect(choiceWord('contactsPerProcess')).toBe('Contacts per process');
  });

  it('names an entry that takes everything', () => {
    expect(entryLabel({ customerClass: '*', division: '*' }, 0)).toBe(
      'Every customer class, every division',
    );
    expect(entryLabel({ collectionClass: 'RES' }, 0)).toBe('RES');
    expect(entryLabel({ sequence: 30 }, 2)).toBe('30');
  });

  it('tells folded entries apart by their title and first figures', () => {
    const schema = entrySchema(strategySchema.shape.outcomeLimits);
    if (schema === null) throw new Error('outcome limits are a list');
    const limit = { guardrail: 'contactsPerProcess', limitThousandths: 4000 };
    expect(entryFacts(schema, limit, (_, value) => String(value / 1000))[0]).toBe('limit 4');
  });
});

describe('help of a choice and of a flag', () => {
  const help = 'When it counts. INCLUSIVE: from the age on; STRICT: only when older.';
  const choices = ['INCLUSIVE', 'STRICT'];

  it('is of the one that is chosen', () => {
    expect(choiceHelp(help, choices, 'STRICT')).toBe('When it counts. Only when older.');
    expect(choiceHelp(help, choices, 'INCLUSIVE')).toBe('When it counts. From the age on.');
  });

  it('is the sentence of the schema where not every choice is told, with the choices in words', () => {
    expect(choiceHelp('UPGRADE: the harder one.', ['KEEP', 'UPGRADE'], 'KEEP')).toBe(
      'Upgrade: the harder one.',
    );
  });

  it('says on and off, not true and false', () => {
    expect(flagHelp('true: pooled; false: each alone.')).toBe('On: pooled. Off: each alone.');
    expect(flagHelp('Whether a payment can cancel it.')).toBe('Whether a payment can cancel it.');
  });
});
