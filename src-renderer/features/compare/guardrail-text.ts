import type { GuardrailComparison } from '../../../src-engine/model/outcome-guardrail.ts';
import { OUTCOME_GUARDRAIL_DEFINITIONS } from '../../../src-engine/model/outcome-guardrail.ts';
import { formatNumber } from '../../format/count.ts';

/** Digits after the point, and the unit behind the figure. */
const SHOWN = {
  count: [2, ''],
  perThousand: [1, ' /1k'],
  perTenThousand: [1, ' /10k'],
  hours: [1, ' h'],
} as const;

/** A guardrail's figure with its unit: `4.60`, `271.3 /1k`, `95.0 h`. */
export function guardrailText(guardrail: GuardrailComparison['guardrail'], value: number): string {
  const [digits, unit] = SHOWN[OUTCOME_GUARDRAIL_DEFINITIONS[guardrail].unit];
  return `${formatNumber(value, digits)}${unit}`;
}

/** `268.0 to 274.6`: the unit stands at the value. */
export function guardrailRange(
  guardrail: GuardrailComparison['guardrail'],
  low: number,
  high: number,
): string {
  const [digits] = SHOWN[OUTCOME_GUARDRAIL_DEFINITIONS[guardrail].unit];
  return `${formatNumber(low, digits)} to ${formatNumber(high, digits)}`;
}
