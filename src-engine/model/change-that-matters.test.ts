import { describe, expect, it, test } from 'vitest';
import { mattersSchema } from '../config/matters-schema.ts';
import {
  editedMattersOf,
  isChange,
  mattersInForce,
  mattersInOrder,
  mattersMembers,
  parseMatters,
} from './change-that-matters.ts';
import { MEASURES } from './comparison.ts';

describe('the members of a plan', () => {
  it('are none for what nobody has set', () => {
    expect(mattersMembers({})).toEqual({});
    expect(mattersMembers({ matters: {}, editedMatters: {} })).toEqual({});
    expect(mattersMembers({ matters: null, editedMatters: null })).toEqual({});
  });

  it('have one text for equal settings, in whatever order they were given', () => {
    const one = mattersMembers({ matters: { curedShare: 0.01, netCash: 500 } });
    const other = mattersMembers({ matters: { netCash: 500, curedShare: 0.01 } });
    expect(JSON.stringify(one)).toBe('{"matters":{"netCash":500,"curedShare":0.01}}');
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });

  it('keep an edit that takes all settings away, and none that leads back to them', () => {
    const matters = { netCash: 500 };
    expect(mattersMembers({ matters, editedMatters: {} })).toEqual({ matters, editedMatters: {} });
    expect(mattersMembers({ matters, editedMatters: { netCash: 500 } })).toEqual({ matters });
  });

  it('are in force as edited, else as set before', () => {
    expect(mattersInForce({})).toEqual({});
    expect(mattersInForce({ matters: { netCash: 5 } })).toEqual({ netCash: 5 });
    expect(mattersInForce({ matters: { netCash: 5 }, editedMatters: {} })).toEqual({});
  });
});

test('a change is finite and not negative, and money is in whole minor units, here and in files', () => {
  for (const [measure, value, is] of [
    ['netCash', 500, true],
    ['netCash', 0, true],
    ['netCash', 0.5, false],
    ['netCash', -1, false],
    ['curedShare', 0.005, true],
    ['curedShare', -0.005, false],
    ['curedShare', Number.NaN, false],
    ['curedShare', Number.POSITIVE_INFINITY, false],
    ['contacts', '4', false],
  ] as const) {
    expect(isChange(measure, value), `${measure} ${value}`).toBe(is);
    expect(mattersSchema.safeParse({ [measure]: value }).success).toBe(is);
  }
  expect(mattersSchema.safeParse({ happiness: 1 }).success).toBe(false);
});

test('texts of a document give back what was set, without what is not understood', () => {
  const all = Object.fromEntries(MEASURES.map((measure, index) => [measure, index * 100]));
  expect(parseMatters(JSON.stringify(all))).toEqual(all);
  expect(parseMatters(null)).toBeNull();
  expect(parseMatters('{"netCash":500,"happiness":3,"cost":-1,"npv":"4"}')).toEqual({
    netCash: 500,
  });
  for (const odd of ['', 'null', '[]', '3']) expect(parseMatters(odd)).toEqual({});
});

test('minus zero is zero', () => {
  expect(JSON.stringify(mattersInOrder({ netCash: -0 }))).toBe('{"netCash":0}');
  expect(Object.is(mattersInOrder({ netCash: -0 }).netCash, 0)).toBe(true);
});

test('what was edited is told with what the run had, set or by default', () => {
  const measures = [
    { measure: 'netCash' as const, changeThatMatters: 700, defaultChangeThatMatters: 2000 },
    { measure: 'npv' as const, changeThatMatters: 100, defaultChangeThatMatters: 2000 },
    { measure: 'cost' as const, changeThatMatters: 2000 },
    { measure: 'contacts' as const, changeThatMatters: 9, defaultChangeThatMatters: 4 },
  ];
  const matters = { netCash: 500, cost: 300, contacts: 9 };
  const editedMatters = { netCash: 700, npv: 100, contacts: 9 };
  expect(editedMattersOf({ measures, matters })).toEqual([]);
  expect(editedMattersOf({ measures, matters, editedMatters })).toEqual([
    { measure: 'netCash', from: 500, to: 700 },
    { measure: 'npv', from: 2000, to: 100 },
    { measure: 'cost', from: 300, to: 2000 },
  ]);
});
