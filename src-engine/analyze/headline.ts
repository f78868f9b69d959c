import { at } from '../base/assert.ts';
import { countWords } from '../base/count-words.ts';
import type { Difference, Headline, MeasureComparison, MeasureId } from '../model/comparison.ts';
import { guardrailFigure } from '../model/guardrail-figure.ts';
import { MEASURE_DEFINITIONS } from '../model/measure-definitions.ts';
import {
  type GuardrailComparison,
  OUTCOME_GUARDRAIL_DEFINITIONS,
} from '../model/outcome-guardrail.ts';
import { DEFAULT_PRIMARY_MEASURE } from '../model/primary-measure.ts';
import { headlineAmount, headlineRange } from './headline-figure.ts';
import { HEADLINE_WORDS } from './headline-words.ts';

function find(
  measures: readonly MeasureComparison[],
  id: MeasureId,
): MeasureComparison | undefined {
  return measures.find((measure) => measure.measure === id);
}

function checksText(count: number): string {
  if (count === 0) return 'with no open checks';
  return `with ${countWords(count, 'check')} open`;
}

/**
 * What the primary measure decides, no further than its reading goes: "about the same" needs an interval within the change
 * that matters, one that includes zero and reaches beyond it shows nothing.
 */
function leadText(primary: MeasureComparison, challenger: number, currency: string): string {
  const { value, low, high } = at(primary.differences, challenger);
  const reading = at(primary.readings, challenger);
  const words = HEADLINE_WORDS[primary.measure];
  const { verb, infinitive, more, less, noun, same } = words;
  if (reading === 'No difference') return `${verb} about the same ${same ?? noun}`;
  if (reading === 'Unclear' || (low <= 0 && high >= 0))
    return `is not shown to ${infinitive} ${more} or ${less} ${noun}`;
  const { unit } = MEASURE_DEFINITIONS[primary.measure];
  const amount = headlineAmount(value, unit, currency);
  const what = /^(?:under )?1$/.test(amount) ? (words.one ?? noun) : noun;
  return `${verb} ${amount} ${value > 0 ? more : less} ${what}`;
}

/** Rounded towards a half: 99.96 % is no certainty. */
function chanceText(chance: number, measure: MeasureId): string {
  const tenths = Math.round(chance * 1000);
  const percent =
    tenths > 999
      ? 'over 99.9%'
      : tenths < 1
        ? 'under 0.1%'
        : `${Math.floor(tenths / 10)}.${tenths % 10}%`;
  const { verb, more, less } = HEADLINE_WORDS[measure];
  const better = MEASURE_DEFINITIONS[measure].direction === 'higher' ? more : less;
  return `chance that it ${verb} ${better} ${percent}`;
}

function curedChange({ value, low, high }: Difference, currency: string): string {
  if (value === 0 && low === high) return 'as many accounts cured';
  if (low <= 0 && high >= 0) return 'no clear change in accounts cured';
  return `${headlineAmount(value, 'ratio', currency)} ${value > 0 ? 'more' : 'fewer'} accounts cured`;
}

function netCashChange({ value, low, high }: Difference, currency: string): string {
  if (value === 0 && low === high) return 'as much net cash';
  if (low <= 0 && high >= 0) return 'no clear change in net cash';
  return `${headlineAmount(value, 'minor', currency)} ${value > 0 ? 'more' : 'less'} net cash`;
}

/** What is said beside the primary measure: accounts cured beside net cash, net cash beside any other. */
function besideText(
  measures: readonly MeasureComparison[],
  primary: MeasureId,
  challenger: number,
  currency: string,
): string {
  const isNetCash = primary === DEFAULT_PRIMARY_MEASURE;
  const beside = find(measures, isNetCash ? 'curedShare' : DEFAULT_PRIMARY_MEASURE);
  const difference = at(beside?.differences ?? [], challenger);
  return isNetCash ? curedChange(difference, currency) : netCashChange(difference, currency);
}

function intervalText(primary: MeasureComparison, challenger: number, currency: string): string {
  const { value, low, high } = at(primary.differences, challenger);
  if (value === 0 && low === 0 && high === 0) return 'the same from every account';
  if (!Number.isFinite(low)) return 'no interval from a single account';
  const { unit } = MEASURE_DEFINITIONS[primary.measure];
  const chance = chanceText(at(primary.chancesBetter, challenger), primary.measure);
  return `95% interval ${headlineRange(low, high, unit, currency)}, ${chance}`;
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
 * The headline of one challenger by the fixed templates of ux 2.4: the primary measure decides the sentence; every other
 * measure that reads Worse, and every segment that loses net cash for certain, is an open check. Breached guardrails replace
 * the sentence. A ratio that an arm has nothing to work out from is not among the measures: then it decides nothing.
 */
export function headlineFor(
  arm: string,
  measures: readonly MeasureComparison[],
  challenger: number,
  currency: string,
  losingSegments: number,
  guardrails: readonly GuardrailComparison[] = [],
  primary: MeasureId = DEFAULT_PRIMARY_MEASURE,
): Headline {
  const decides = find(measures, primary);
  const worse = measures.filter(
    (measure) => measure.measure !== primary && measure.readings[challenger] === 'Worse',
  );
  const open = worse.length + losingSegments;
  const judged =
    decides === undefined
      ? `cannot be judged by ${MEASURE_DEFINITIONS[primary].label}`
      : leadText(decides, challenger, currency);
  const lead = `${arm} ${judged}`;
  const interval =
    decides === undefined
      ? 'an arm has nothing to work it out from'
      : intervalText(decides, challenger, currency);
  const beside = besideText(measures, primary, challenger, currency);
  const checks = { measures: worse.map(({ measure }) => measure), losingSegments };
  const breached = guardrails.filter(
    ({ readings }) => readings[challenger + 1] === 'Limit breached',
  );
  const breaches = breached.length;
  if (breaches === 0) {
    const sentence = `${lead}, ${checksText(open)}`;
    const detail = `${interval.charAt(0).toUpperCase()}${interval.slice(1)}, ${beside}.`;
    return { arm, sentence, detail, breaches, checks };
  }
  return {
    arm,
    sentence: `${arm} breaches ${breaches} guardrail${breaches === 1 ? '' : 's'} and cannot be exported`,
    detail: `It ${breachText(breached, challenger + 1)}. ${lead}: ${interval}, ${beside}.`,
    breaches,
    checks,
  };
}
