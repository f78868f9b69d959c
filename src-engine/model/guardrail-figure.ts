import { numberText } from '../base/number-text.ts';
import { OUTCOME_GUARDRAIL_DEFINITIONS, type OutcomeGuardrail } from './outcome-guardrail.ts';

/** Digits after the point, and the unit behind the figure. */
const SHOWN = {
  count: [2, ''],
  perThousand: [1, ' /1k'],
  perTenThousand: [1, ' /10k'],
  hours: [1, ' h'],
} as const;

type Writer = (value: number, digits: number) => string;

/** A guardrail's figure without its unit: `268.0`. */
export function guardrailNumber(
  guardrail: OutcomeGuardrail,
  value: number,
  write: Writer = numberText,
): string {
  const [digits] = SHOWN[OUTCOME_GUARDRAIL_DEFINITIONS[guardrail].unit];
  return write(value, digits);
}

/** A guardrail's figure with its unit: `4.60`, `271.3 /1k`, `95.0 h`. */
export function guardrailFigure(
  guardrail: OutcomeGuardrail,
  value: number,
  write: Writer = numberText,
): string {
  const [, unit] = SHOWN[OUTCOME_GUARDRAIL_DEFINITIONS[guardrail].unit];
  return `${guardrailNumber(guardrail, value, write)}${unit}`;
}
