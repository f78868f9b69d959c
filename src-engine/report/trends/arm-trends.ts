import { at } from '../../base/assert.ts';
import type { TrendLimit } from '../../model/trends/trend-limit.ts';
import type { TrendMeasureId } from '../../model/trends/trend-measures.ts';
import type { TrendRow } from '../../model/trends/trend-row.ts';
import { readSeries } from '../../trends/read-series.ts';
import { type ArmDays, runSeries } from './run-series.ts';

/** An arm of a run whose days are read. */
export interface NamedArm {
  readonly name: string;
  readonly days: ArmDays;
}

/** The limits of rows, as if somebody had set them: other arms are held against the same. */
function limitsOf(rows: readonly TrendRow[], limits: readonly TrendLimit[]): TrendLimit[] {
  return rows.map(({ measure, limit }) => ({
    measure,
    limit,
    watched: true,
    acceptedDay: limits.find((own) => own.measure === measure)?.acceptedDay ?? null,
  }));
}

/**
 * Trends of one arm of a run up to day index `day` (0 is the as-of date), each with the other arms that warn of the same limit on the
 * same day.
 */
export function armTrends(
  arms: readonly NamedArm[],
  shown: number,
  day: number,
  limits: readonly TrendLimit[],
  proposed: ReadonlyMap<TrendMeasureId, number>,
  seed: number,
): readonly TrendRow[] {
  const rows = readSeries(runSeries(at(arms, shown).days, day), limits, proposed, seed);
  if (arms.length < 2) return rows;
  const warned = rows.filter(({ reading }) => reading.level !== 'OK');
  const same = limitsOf(warned, limits);
  const others = arms.flatMap(({ name, days }, index) => {
    if (index === shown || warned.length === 0) return [];
    const wanted = runSeries(days, day).filter(({ measure }) =>
      same.some((limit) => limit.measure === measure),
    );
    return [{ name, rows: readSeries(wanted, same, proposed, seed) }];
  });
  return rows.map((row) => {
    if (row.reading.level === 'OK') return row;
    const alike = others.filter((other) =>
      other.rows.some(({ measure, reading }) => measure === row.measure && reading.level !== 'OK'),
    );
    return { ...row, elsewhere: { kind: 'arms', arms: alike.map(({ name }) => name) } };
  });
}
