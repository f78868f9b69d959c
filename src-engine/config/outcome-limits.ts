import type { OutcomeLimits } from '../model/outcome-guardrail.ts';
import type { Strategy } from './strategy-schema.ts';

/** The limits that a strategy sets to outcomes; one that it does not name is not judged. */
export function outcomeLimits({ outcomeLimits: limits }: Strategy): OutcomeLimits {
  return Object.fromEntries(
    limits.map(({ guardrail, limitThousandths }) => [guardrail, limitThousandths / 1000]),
  );
}
