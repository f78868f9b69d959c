import { at } from '../../../base/assert.ts';
import type { Comparison, Reading } from '../../../model/comparison.ts';
import { intervalCaption } from '../../../model/interval-caption.ts';
import { leftOutMeasures } from '../../../model/left-out-measures.ts';
import { MEASURE_DEFINITIONS } from '../../../model/measure-definitions.ts';
import { OUTCOME_GUARDRAIL_DEFINITIONS } from '../../../model/outcome-guardrail.ts';
import { changeText, measureText } from './amount-text.ts';
import { mattersLines } from './matters-lines.ts';

const OUTCOME_UNITS = {
  count: '',
  hours: '',
  perThousand: ' per 1,000 accounts',
  perTenThousand: ' per 10,000 accounts',
} as const;

/** Columns padded to their widest cell, the first to the left and the others to the right. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = (rows[0] ?? []).map((_, column) => width(column));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const size = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(size) : cell.padStart(size);
      })
      .join('  ')
      .trimEnd(),
  );
}

/** The comparison for a terminal: each arm's values, then each challenger's differences and readings. */
export function comparisonLines(comparison: Comparison, currency: string): string[] {
  const rows = comparison.measures.map(({ measure, values }) => {
    const { label, unit } = MEASURE_DEFINITIONS[measure];
    return [label, ...values.map((value) => measureText(value, unit, currency))];
  });
  const lines = table([['', ...comparison.arms], ...rows]);
  for (const [challenger, name] of comparison.arms.slice(1).entries()) {
    const differences = comparison.measures.map(
      ({ measure, differences: all, readings, moreReplications }) => {
        const { label, unit } = MEASURE_DEFINITIONS[measure];
        const { value, low, high } = at(all, challenger);
        return [
          label,
          changeText(value, unit, currency),
          `${changeText(low, unit, currency)} to ${changeText(high, unit, currency)}`,
          readingText(at(readings, challenger), at(moreReplications, challenger)),
        ];
      },
    );
    const head = [`${name} minus ${at(comparison.arms, 0)}`, 'difference', '95% interval', ''];
    lines.push('', ...table([head, ...differences]));
  }
  const leftOut = leftOutMeasures(comparison);
  if (leftOut !== null) lines.push('', leftOut);
  const { primaryMeasure } = comparison;
  if (primaryMeasure !== undefined && comparison.arms.length > 1)
    lines.push('', `Primary measure: ${MEASURE_DEFINITIONS[primaryMeasure].label}.`);
  const matters = comparison.arms.length > 1 ? mattersLines(comparison, currency) : [];
  if (matters.length > 0) lines.push('', ...matters);
  if (comparison.arms.length > 1)
    lines.push('', `Intervals: ${intervalCaption(comparison.basis)}.`);
  return lines;
}

/** Outcomes with a limit for a terminal: each arm's value and reading. */
export function guardrailLines({ arms, guardrails }: Comparison): string[] {
  if (guardrails.length === 0) return [];
  const rows = guardrails.map(({ guardrail, limit, values, readings }) => {
    const { label, unit } = OUTCOME_GUARDRAIL_DEFINITIONS[guardrail];
    const cells = values.map(
      ({ value }, arm) => `${Math.round(value * 100) / 100} ${(readings[arm] ?? '').toLowerCase()}`,
    );
    return [`${label}${OUTCOME_UNITS[unit]}, at most ${limit}`, ...cells];
  });
  return ['', ...table([['', ...arms], ...rows])];
}

/** The reading, and what would make it clear. */
function readingText(reading: Reading, more: number | null): string {
  return more === null || more === 0
    ? reading
    : `${reading}, needs about ${more} more replication${more === 1 ? '' : 's'}`;
}
