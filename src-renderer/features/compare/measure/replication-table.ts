import type { MeasureId } from '../../../../src-engine/model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../../../../src-engine/model/measure-definitions.ts';
import { type ChartCell, type ChartTable, plainCell } from '../../../charts/chart-table.ts';
import { formatCount } from '../../../format/count.ts';
import { armTitle } from '../../../ui/arm-style.ts';
import { plainNumber } from '../forest-table.ts';
import { differenceText, measureText } from '../measure-text.ts';

/** [arm][replication], in the measure's unit; null where there is nothing to divide by. */
export type ReplicationValues = readonly (readonly (number | null)[])[];

const NOTHING = { text: 'none', csv: '' };

/** A row a replication: every arm's value, and each challenger's difference to the champion. */
export function replicationTable(
  measure: MeasureId,
  values: ReplicationValues,
  currency: string,
): ChartTable {
  const { unit } = MEASURE_DEFINITIONS[measure];
  const cell = (value: number | null, text: (value: number) => string): ChartCell =>
    value === null ? NOTHING : { text: text(value), csv: plainNumber(unit, value, currency) };
  const [champion = []] = values;
  const heads = values.flatMap((_, arm) =>
    arm === 0 ? ['Champion'] : [armTitle(arm), `${armTitle(arm).slice(-1)} minus champion`],
  );
  return {
    columns: ['Replication', ...heads].map((label) => ({ label, numeric: true })),
    rows: champion.map((before, index) => [
      plainCell(String(index + 1)),
      ...values.flatMap((arm, slot) => {
        const value = arm[index] ?? null;
        const own = cell(value, (one) => measureText(unit, one, currency));
        if (slot === 0) return [own];
        const change = value === null || before === null ? null : value - before;
        return [own, cell(change, (one) => differenceText(unit, one, currency))];
      }),
    ]),
  };
}

/** In how many replications a challenger's difference is above, at and below zero, in words: "above the champion in 22 of 24". */
export function signSentence(values: ReplicationValues, arm: number): string {
  const changes = (values[arm] ?? []).flatMap((value, index) => {
    const before = values[0]?.[index] ?? null;
    return value === null || before === null ? [] : [value - before];
  });
  const above = changes.filter((change) => change > 0).length;
  const below = changes.filter((change) => change < 0).length;
  const title = armTitle(arm);
  if (changes.length === 0) return `${title} has no difference in any replication.`;
  const equals = above === 0 && below === 0;
  if (changes.length === 1) {
    const stands = equals ? 'equals' : above > 0 ? 'is above' : 'is below';
    return `${title} ${stands} the champion in the only replication.`;
  }
  const all = formatCount(changes.length);
  if (equals) return `${title} equals the champion in all ${all} replications.`;
  return `${title} is above the champion in ${above} of ${all} replications and below in ${below}.`;
}
