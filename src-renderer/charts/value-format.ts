import { minorToDecimal } from '../../src-engine/base/money.ts';
import { formatCount, formatNumber } from '../format/count.ts';
import { formatMoney, formatMoneyCompact, minorDigits, moneyAxis } from '../format/money.ts';
import { signed } from '../format/signed.ts';

/**
 * How a chart writes its numbers: on the axis, in full, signed, and for files. Charts know no units of their own; the
 * screens make these from the formats of the portfolio's currency.
 */
export interface ValueFormat {
  /** Unit for column heads, for example "USD" or "accounts". */
  readonly unit: string;
  /** One compact unit for a whole axis whose largest value is `largest`. */
  readonly axis: (largest: number) => (value: number) => string;
  /** As people read it beside a mark. */
  readonly text: (value: number) => string;
  /** The same with its sign; zero has none. */
  readonly signed: (value: number) => string;
  /** Nothing rounded away that people care about: in tables. */
  readonly full: (value: number) => string;
  /** Ticks of an axis are multiples of it; of anything when left out. */
  readonly grain?: number;
  /** Point decimal without grouping. */
  readonly csv: (value: number) => string;
}

/** Money in minor units: compact in readouts, full decimals in files. */
export function moneyValues(currency: string): ValueFormat {
  const compact = (minor: number): string => formatMoneyCompact(minor, currency);
  return {
    unit: currency,
    axis: (largest) => moneyAxis(largest, currency),
    text: compact,
    signed: (minor) => signed(minor, compact),
    full: (minor) => formatMoney(minor, currency),
    csv: (minor) => minorToDecimal(Math.round(minor), minorDigits(currency)),
  };
}

/** Small money amounts, such as a difference per account: always with the currency's decimals. */
export function exactMoneyValues(currency: string): ValueFormat {
  const full = (minor: number): string => formatMoney(minor, currency);
  return { ...moneyValues(currency), text: full, signed: (minor) => signed(minor, full) };
}

/** Things that are counted: accounts, events, calls. */
export function countValues(unit: string): ValueFormat {
  return {
    unit,
    grain: 1,
    axis: () => formatAnyCount,
    text: formatAnyCount,
    signed: (value) => signed(value, formatAnyCount),
    full: formatAnyCount,
    csv: (value) => String(Math.round(value * 1e6) / 1e6),
  };
}

/** Counts are whole; ticks and means of counts may not be. */
function formatAnyCount(value: number): string {
  return Number.isInteger(value) ? formatCount(value) : formatNumber(value, 1);
}
