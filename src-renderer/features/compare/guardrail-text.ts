import { guardrailFigure, guardrailNumber } from '../../../src-engine/model/guardrail-figure.ts';
import type { OutcomeGuardrail } from '../../../src-engine/model/outcome-guardrail.ts';
import { formatNumber } from '../../format/count.ts';

/** A guardrail's figure with its unit: `4.60`, `271.3 /1k`, `95.0 h`. */
export function guardrailText(guardrail: OutcomeGuardrail, value: number): string {
  return guardrailFigure(guardrail, value, formatNumber);
}

/** Whether ends are an interval: a single customer is no sample, its ends are its value. */
export function isInterval(low: number, high: number, units: number): boolean {
  return units > 1 || low !== high;
}

/** `268.0 to 274.6`: the unit stands at the value. */
export function guardrailRange(
  guardrail: OutcomeGuardrail,
  low: number,
  high: number,
  units: number,
): string {
  if (!isInterval(low, high, units)) return 'no interval';
  const number = (value: number) => guardrailNumber(guardrail, value, formatNumber);
  return `${number(low)} to ${number(high)}`;
}
