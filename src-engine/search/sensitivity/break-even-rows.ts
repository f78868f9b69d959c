import type { Failure } from '../../base/failure.ts';
import { compactMoneyText } from '../../base/money-text.ts';
import { ok, type Result } from '../../base/result.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { BreakEvenRow } from '../../model/sensitivity.ts';
import type { Interval } from '../../model/sweep.ts';
import type { Assumption } from './assumptions.ts';
import { type BreakEven, breakEven } from './break-even.ts';
import type { DifferenceUnder } from './difference-under.ts';

const MOST_RUNS = 20;
/** Of the widest range: a break-even is not worth knowing closer. */
const WIDTH_SHARE = 0.002;

export interface BreakEvenTerms {
  readonly model: BehaviourModel;
  /** The difference under the model as it is. */
  readonly base: Interval;
  readonly under: DifferenceUnder;
  readonly currency: string;
}

function shown(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function sentenceOf(assumption: Assumption, found: BreakEven, terms: BreakEvenTerms): string {
  const { label, value } = assumption;
  const leader = terms.base.value >= 0 ? 'The challenger' : 'The champion';
  if (found.kind === 'none')
    return `${label}: ${leader} stays ahead from ${shown(found.from)} to ${shown(found.to)}.`;
  const point = found.kind === 'found' ? found.at : (found.from + found.to) / 2;
  const side = point < value ? 'below' : 'above';
  const amount = compactMoneyText(Math.abs(terms.base.value), terms.currency);
  return `${label}: ${leader}’s lead of ${amount} is gone ${side} ${shown(point)}; assumed is ${shown(value)}.`;
}

/**
 * Where the difference is zero when one assumption alone moves, all on the same draws (simulation.md 4.9). Each is put
 * into `rows` when it is known: a cancel leaves those before it.
 */
export async function breakEvenRows(
  assumptions: readonly Assumption[],
  terms: BreakEvenTerms,
  rows: BreakEvenRow[],
): Promise<Result<null, Failure>> {
  for (const assumption of assumptions) {
    const { low: from, high: to } = assumption.widest;
    let failed: Failure | null = null;
    const found = await breakEven(
      async (value) => {
        const difference = await terms.under(assumption.apply(terms.model, value));
        if (difference.ok) return difference.value.value;
        failed = difference.error;
        return null;
      },
      {
        from,
        to,
        width: (to - from) * WIDTH_SHARE,
        closeEnough: Math.abs(terms.base.value) * WIDTH_SHARE,
        mostEvaluations: MOST_RUNS,
      },
    );
    if (failed !== null) return { ok: false, error: failed };
    if (found === null) continue;
    const value =
      found.kind === 'found'
        ? found.at
        : found.kind === 'between'
          ? (found.from + found.to) / 2
          : null;
    const sentence = sentenceOf(assumption, found, terms);
    rows.push({ pointer: assumption.pointer, value, from, to, sentence });
  }
  return ok(null);
}
