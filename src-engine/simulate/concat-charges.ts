import { CHARGE_COLUMNS, type ChargeLedger } from '../model/charge-ledger.ts';

/** Joins ledgers of ranges in the given order; null when none is kept. */
export function concatCharges(parts: readonly ChargeLedger[]): ChargeLedger | null {
  if (parts.length === 0) return null;
  const joined = Object.entries(CHARGE_COLUMNS).map(([name, Column]) => {
    const key = name as keyof ChargeLedger;
    const column = new Column(parts.reduce((sum, part) => sum + part[key].length, 0));
    let offset = 0;
    for (const part of parts) {
      column.set(part[key], offset);
      offset += part[key].length;
    }
    return [name, column];
  });
  // The list names every column.
  return Object.fromEntries(joined) as ChargeLedger;
}
