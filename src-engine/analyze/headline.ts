import { at } from '../base/assert.ts';
import { compactMoneyText } from '../base/money-text.ts';
import type { Headline, MeasureComparison, MeasureId } from '../model/comparison.ts';
import {
  type GuardrailComparison,
  OUTCOME_GUARDRAIL_DEFINITIONS,
} from '../model/outcome-guardrail.ts';

function find(measures: readonly MeasureComparison[], id: MeasureId): MeasureComparison {
  return at(
    measures,
    measures.findIndex((measure) => measure.measure === id),
  );
}

function checksText(count: number): string {
  if (count === 0) return 'with no open checks';
  return count === 1 ? 'with 1 check open' : `with ${count} checks open`;
}

/** Two decimals of a percentage point: `1.25 pp`. */
function pointsText(ratio: number): string {
  const hundredths = Math.round(Math.abs(ratio) * 10_000);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')} pp`;
}

/** `exceeds the limit of Contacts per process (4.61, at most 4)`. */
function breachText(breached: readonly GuardrailComparison[], arm: number): string {
  const shown = (value: number) => String(Math.round(value * 100) / 100);
  const named = breached.map(
    ({ guardrail, limit, values }) =>
      `${OUTCOME_GUARDRAIL_DEFINITIONS[guardrail].label} (${shown(at(values, arm).value)}, at most ${shown(limit)})`,
  );
  return `exceeds the limit of ${named.join(', ')}`;
}

/**
 * The headline of one challenger by the fixed templates of ux 2.4: net cash decides the sentence; every other measure
 * that reads Worse, and every segment that loses for certain, is an open check. Breached guardrails replace the sentence.
 */
export function headlineFor(
  arm: string,
  measures: readonly MeasureComparison[],
  challenger: number,
  currency: string,
  losingSegments: number,
  guardrails: readonly GuardrailComparison[] = [],
): Headline {
  const net = find(measures, 'netCash');
  const difference = at(net.differences, challenger);
  const worse = measures.filter(
    (measure) => measure.measure !== 'netCash' && measure.readings[challenger] === 'Worse',
  );
  const open = worse.length + losingSegments;
  const amount = compactMoneyText(Math.abs(difference.value), currency);
  const certain = difference.low > 0 || difference.high < 0;
  const lead = !certain
    ? `${arm} collects about the same net cash`
    : difference.value > 0
      ? `${arm} collects ${amount} more net cash`
      : `${arm} collects ${amount} less net cash`;
  const interval = Number.isFinite(difference.low)
    ? `95% interval ${compactMoneyText(difference.low, currency)} to ${compactMoneyText(difference.high, currency)}`
    : 'No interval from a single account';
  const cured = at(find(measures, 'curedShare').differences, challenger);
  const curedText =
    cured.value === 0
      ? 'as many accounts cured'
      : `${pointsText(cured.value)} ${cured.value > 0 ? 'more' : 'fewer'} accounts cured`;
  const checks = { measures: worse.map(({ measure }) => measure), losingSegments };
  const breached = guardrails.filter(
    ({ readings }) => readings[challenger + 1] === 'Limit breached',
  );
  const breaches = breached.length;
  if (breaches === 0) {
    const sentence = `${lead}, ${checksText(open)}`;
    return { arm, sentence, detail: `${interval}, ${curedText}.`, breaches, checks };
  }
  return {
    arm,
    sentence: `${arm} breaches ${breaches} guardrail${breaches === 1 ? '' : 's'} and cannot be exported`,
    detail: `It ${breachText(breached, challenger + 1)}. ${lead}: ${interval}, ${curedText}.`,
    breaches,
    checks,
  };
}
