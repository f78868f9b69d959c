import { describe, expect, it } from 'vitest';
import {
  findAlgorithm,
  listAlgorithms,
  PLUG_IN_SPOTS,
} from '../../../../src-engine/algorithms/registry.ts';
import type { AlgorithmSpec } from '../../../../src-engine/algorithms/spec.ts';
import { parameterFields } from '../../../../src-engine/config/parameter-fields.ts';
import { parametersText } from './parameter-text.ts';

function event(code: string) {
  const spec = findAlgorithm('collection-event', code);
  if (spec === undefined) throw new Error(`no algorithm ${code}`);
  return spec;
}

const fieldsOf = (spec: AlgorithmSpec) => parameterFields(spec, spec.example);

describe('parameterFields', () => {
  it('reads kinds, units and limits from the schema and the names', () => {
    expect(
      fieldsOf(event('START_SEVERANCE')).map(({ name, kind, unit, nullable }) => [
        name,
        kind,
        unit,
        nullable,
      ]),
    ).toEqual([
      ['primaryService', 'text', '', true],
      ['secondaryService', 'text', '', true],
      ['minArrearsMinor', 'money', '', false],
      ['minOldestAgeDays', 'integer', 'd', false],
    ]);
    expect(fieldsOf(event('OUTBOUND_CALL'))[1]).toMatchObject({
      kind: 'share',
      min: 0,
      max: 10_000,
    });
  });

  it('knows every parameter of every registered algorithm', () => {
    for (const spot of PLUG_IN_SPOTS) {
      for (const spec of listAlgorithms(spot)) {
        expect(
          fieldsOf(spec)
            .map((field) => field.name)
            .sort(),
        ).toEqual(Object.keys(spec.example).sort());
      }
    }
  });
});

describe('parametersText', () => {
  it.each([
    ['SEND_SMS', {}, ''],
    [
      'SEND_LETTER',
      { letter: 'LT-11', contactClass: 'COLLECTION', contactType: 'LT-11' },
      'LT-11, class COLLECTION, type LT-11',
    ],
    ['AFFECT_CREDIT', { points: -50, months: 12 }, '\u221250 points, 12 months'],
    [
      'START_SEVERANCE',
      {
        primaryService: null,
        secondaryService: null,
        minArrearsMinor: 24_000,
        minOldestAgeDays: 40,
      },
      '≥ $240.00, ≥ 40 d old',
    ],
  ])('writes %s', (code, parameters, expected) => {
    expect(parametersText(event(code), parameters, 'USD')).toBe(expected);
  });

  it('writes the balance of an attribute test as money, and a score as a number', () => {
    const spec = findAlgorithm('collection-condition', 'COLL COND CHAR');
    const words = (attribute: string) =>
      parametersText(spec, { attribute, test: 'AT_LEAST', text: null, number: 15_000 }, 'USD');
    expect(words('BALANCE')).toBe('Balance of the account, At least, $150.00');
    expect(words('TENURE_DAYS')).toBe('Days as a customer, At least, 15,000');
  });
});
