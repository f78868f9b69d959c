import { at } from '../base/assert.ts';
import { compactMoneyText } from '../base/money-text.ts';
import type { Difference, Headline, MeasureComparison, MeasureId } from '../model/comparison.ts';
import { guardrailFigure } from '../model/guardrail-figure.ts';
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

/**
 * What net cash decides, no further than its reading goes: "about the same" needs an interval within the change that
 * matters, one that includes zero and reaches beyond it shows nothing.
 */
function leadText(net: MeasureComparison, challenger: number, currency: string): string {
  const { value, low, high } = at(net.differences, challenger);
  const reading = at(net.readings, challenger);
  if (reading === 'No difference') return 'collects about the same net cash';
  if (reading === 'Unclear' || (low <= 0 && high >= 0))
    return 'is not shown to collect more or less net cash';
  const amount = compactMoneyText(Math.abs(value), currency);
  return `collects ${amount} ${value > 0 ? 'more' : 'less'} net cash`;
}

/** Rounded towards a half: 99.96 % is no certainty. */
function chanceText(chance: number): string {
  const tenths = Math.round(chance * 1000);
  const percent =
    tenths > 999
      ? 'over 99.9%'
      : tenths < 1
        ? 'under 0.1%'
        : `${Math.floor(tenths / 10)}.${tenths % 10}%`;
  return `chance that it collects more ${percent}`;
}

function curedChange({ value, low, high }: Difference): string {
  if (value === 0 && low === high) return 'as many accounts cured';
  if (low <= 0 && high >= 0) return 'no clear change in accounts cured';
  return `${pointsText(value)} ${value > 0 ? 'more' : 'fewer'} accounts cured`;
}

/** `exceeds the limit of Contacts per process (4.61, at most 4.00)`. */
function breachText(breached: readonly GuardrailComparison[], arm: number): string {
  const named = breached.map(
    ({ guardrail, limit, values }) =>
      `${OUTCOME_GUARDRAIL_DEFINITIONS[guardrail].label} (${guardrailFigure(guardrail, at(values, arm).value)}, at most ${guardrailFigure(guardrail, limit)})`,
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
  const lead = `${arm} ${leadText(net, challenger, currency)}`;
  const isEqual = difference.value === 0 && difference.low === 0 && difference.high === 0;
  const interval = isEqual
    ? 'the same from every account'
    : Number.isFinite(difference.low)
      ? `95% interval ${compactMoneyText(difference.low, currency)} to ${compactMoneyText(difference.high, currency)}, ${chanceText(at(net.chancesBetter, challenger))}`
      : 'no interval from a single account';
  const curedText = curedChange(at(find(measures, 'curedShare').differences, challenger));
  const checks = { measures: worse.map(({ measure }) => measure), losingSegments };
  const breached = guardrails.filter(
    ({ readings }) => readings[challenger + 1] === 'Limit breached',
  );
  const breaches = breached.length;
  if (breaches === 0) {
    const sentence = `${lead}, ${checksText(open)}`;
    const detail = `${interval.charAt(0).toUpperCase()}${interval.slice(1)}, ${curedText}.`;
    return { arm, sentence, detail, breaches, checks };
  }
  return {
    arm,
    sentence: `${arm} breaches ${breaches} guardrail${breaches === 1 ? '' : 's'} and cannot be exported`,
    detail: `It ${breachText(breached, challenger + 1)}. ${lead}: ${interval}, ${curedText}.`,
    breaches,
    checks,
  };
}
