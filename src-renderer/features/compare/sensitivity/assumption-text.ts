import type { AssumptionUnit, LedgerRow } from '../../../../src-engine/model/sensitivity.ts';
import { formatNumber } from '../../../format/count.ts';
import { formatPercent } from '../../../format/percent.ts';

/** A figure of the behaviour model in its unit: `1.35×`, `14 d`, `2.1%`. */
export function assumptionText(unit: AssumptionUnit, value: number): string {
  switch (unit) {
    case 'ratio':
    case 'factor':
      return `${formatNumber(value, 2)}×`;
    case 'days':
      return `${formatNumber(value, value < 10 ? 1 : 0)} d`;
    case 'probability':
      return formatPercent(value, value < 0.1 ? 2 : 1);
    case 'number':
      return formatNumber(value, Math.abs(value) < 10 ? 3 : 1);
  }
}

/** `1.35× (1.10× to 1.62×), grade B` */
export function assumptionNote({ unit, value, low, high, grade }: LedgerRow): string {
  const text = (one: number): string => assumptionText(unit, one);
  return `${text(value)} (${text(low)} to ${text(high)}), grade ${grade}`;
}
