import { describe, expect, it } from 'vitest';
import { StepLedger } from '../kernel/state/step-ledger.ts';
import { KeptSteps } from './kept-steps.ts';

function ledger(days: number): StepLedger {
  const made = new StepLedger();
  for (let day = 0; day < days; day++)
    made.add(20_514 + day, 0xffff - day, 40_000 + day, day % 7, day % 2 === 0, day % 3 === 0);
  return made;
}

function rowsOf({ count, day, traits, debtClass, attempts, made, spoken }: StepLedger) {
  return [day, traits, debtClass, attempts, made, spoken].map((column) => [
    ...column.subarray(0, count),
  ]);
}

describe('KeptSteps', () => {
  it('gives the ledgers back row by row, once', () => {
    const kept = new KeptSteps();
    const ledgers = [ledger(0), ledger(5), ledger(100)];
    kept.keep(7, ledgers);
    expect(kept.take(8)).toBeNull();
    expect(kept.take(7)?.map(rowsOf)).toEqual(ledgers.map(rowsOf));
    expect(kept.take(7)).toBeNull();
  });
});
