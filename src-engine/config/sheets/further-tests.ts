import { conditionTests } from '../condition-tests.ts';
import { parametersText } from '../parameters-text.ts';
import type { Condition, Strategy } from '../strategy-schema.ts';

/** Column of the further tests in tables of criteria rows, which only a strategy that has such tests needs. */
export const furtherTests = {
  /** Its head, or nothing. */
  head({ classControls }: Strategy): readonly string[] {
    const has = classControls.some(({ conditions }) =>
      conditions.some(({ and }) => and !== undefined),
    );
    return has ? ['further_tests'] : [];
  },

  /** `COLL COND CHAR (attribute=BALANCE; test=ABOVE; text=null; number=50000) and COLL COND BG (…)`. */
  text(condition: Condition): string {
    return conditionTests(condition)
      .slice(1)
      .map((use) => `${use.code} (${parametersText(use)})`)
      .join(' and ');
  },
} as const;
