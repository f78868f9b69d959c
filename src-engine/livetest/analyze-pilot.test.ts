import { describe, expect, it } from 'vitest';
import { analyzePilot } from './analyze-pilot.ts';
import { type PilotRow, readPilot } from './pilot-table.ts';

const COLUMNS = {
  unit: 'customer',
  arm: 'arm',
  outcome: 'paid',
  covariate: 'before',
  denominator: null,
  stratum: null,
};
const HEADER = ['customer', 'arm', 'paid', 'before'];

function read(rows: readonly (readonly string[])[]) {
  const numbered: PilotRow[] = rows.map((fields, index) => ({ line: index + 2, fields }));
  return readPilot(HEADER, numbered, COLUMNS);
}

/** 400 units, every fourth in B; B pays 10 more; the covariate explains nearly all of the rest. */
const rows = Array.from({ length: 400 }, (_, index) => {
  const isB = index % 4 === 0;
  const before = (index * 37) % 101;
  return [
    `C${index}`,
    isB ? 'B' : 'A',
    String(before + (isB ? 10 : 0) + (index % 3)),
    String(before),
  ];
});

function analyzed(shares: Readonly<Record<string, number>> | null) {
  const units = read(rows);
  if (!units.ok) throw new Error(units.error.message);
  const result = analyzePilot(units.value, { champion: 'A', shares, plannedUnits: null });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('a pilot of 300 to 100', () => {
  it('is balanced as planned, broken against a plan of halves', () => {
    expect(analyzed({ A: 75, B: 25 }).sampleRatio).toMatchObject({
      chiSquare: 0,
      verdict: 'balanced',
    });
    const halves = analyzed(null);
    expect(halves.sampleRatio).toMatchObject({ chiSquare: 100, verdict: 'broken' });
    expect(halves.isConclusive).toBe(false);
  });

  it('finds the planted 10 with the covariate, and is wider for those who peek', () => {
    const [difference] = analyzed({ A: 3, B: 1 }).differences;
    const adjusted = difference?.adjusted;
    expect(adjusted?.value).toBeCloseTo(10, 0);
    expect(adjusted?.correlation).toBeGreaterThan(0.9);
    expect(adjusted?.standardError).toBeLessThan((difference?.split.standardError ?? 0) / 5);
    const anytime = difference?.anytime ?? { low: 0, high: 0 };
    expect(anytime.low).toBeLessThan(adjusted?.low ?? 0);
    expect(anytime.low).toBeGreaterThan(0);
    expect(difference?.isCovariateBalanced).toBe(true);
  });

  it('needs its champion and a share for each arm', () => {
    const units = read(rows);
    if (!units.ok) throw new Error(units.error.message);
    const none = analyzePilot(units.value, { champion: 'Z', shares: null, plannedUnits: null });
    expect(none.ok ? '' : none.error.message).toBe('No unit is in arm Z.');
    const unplanned = analyzePilot(units.value, {
      champion: 'A',
      shares: { A: 1 },
      plannedUnits: null,
    });
    expect(unplanned.ok ? '' : unplanned.error.message).toBe('Arm B has no planned share.');
  });
});

describe('a file that cannot be used says where', () => {
  it.each([
    [[['C1', 'A', '12,50', '1']], 'line 2: paid is "12,50", no plain number.'],
    [
      [
        ['C1', 'A', '1', '1'],
        ['C1', 'B', '1', '1'],
      ],
      'line 3: C1 is there twice, first in line 2.',
    ],
    [[['', 'A', '1', '1']], 'line 2: customer is empty.'],
    [[['C1', 'A', '1', '']], 'line 2: before is "", no plain number.'],
    [[], ': There are no rows.'],
  ])('%#', (table, expected) => {
    const made = read(table);
    expect(made.ok ? '' : `${made.error.where}: ${made.error.message}`).toBe(expected);
  });

  it('names the columns there are', () => {
    const made = readPilot(['a', 'b'], [], COLUMNS);
    expect(made.ok ? '' : made.error.hint).toBe('The file has a, b.');
  });
});

it('ratios are compared by their influences', () => {
  const units = Array.from({ length: 300 }, (_, index) => ({
    unit: `U${index}`,
    arm: index % 2 === 0 ? 'A' : 'B',
    outcome: 10 + (index % 7) + (index % 2) * 4,
    denominator: 40 + (index % 5),
    covariate: null,
    stratum: '',
    phase: '',
  }));
  const result = analyzePilot(units, { champion: 'A', shares: null, plannedUnits: null });
  if (!result.ok) throw new Error(result.error.message);
  const [difference] = result.value.differences;
  const [a, b] = result.value.arms;
  expect(difference?.split.value).toBeCloseTo((b?.value ?? 0) - (a?.value ?? 0), 12);
  expect(difference?.adjusted).toBeNull();
  expect(difference?.split.low).toBeGreaterThan(0);
});
