import type { GuardrailComparison } from '../../../src-engine/model/outcome-guardrail.ts';
import { OUTCOME_GUARDRAIL_DEFINITIONS } from '../../../src-engine/model/outcome-guardrail.ts';
import { formatNumber } from '../../format/count.ts';

/** A guardrail's figure with its unit: `4.60`, `271.3 /1k`. */
export function guardrailText(guardrail: GuardrailComparison['guardrail'], value: number): string {
  return OUTCOME_GUARDRAIL_DEFINITIONS[guardrail].unit === 'perThousand'
    ? `${formatNumber(value, 1)} /1k`
    : formatNumber(value, 2);
}

/** `268.0 to 274.6`: the unit stands at the value. */
export function guardrailRange(
  guardrail: GuardrailComparison['guardrail'],
  low: number,
  high: number,
): string {
  const digits = OUTCOME_GUARDRAIL_DEFINITIONS[guardrail].unit === 'perThousand' ? 1 : 2;
  return `${formatNumber(low, digits)} to ${formatNumber(high, digits)}`;
}
