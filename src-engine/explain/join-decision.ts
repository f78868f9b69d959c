import { countWords } from '../base/count-words.ts';
import { moneyText } from '../base/money-text.ts';
import type { Decision } from '../model/explanation.ts';

/** Decision 8 of the domain notes, the option: an agreement with debt of the age joins a running process. Minor units. */
export function joinDecision(
  name: string,
  debtMinor: number,
  minAgeDays: number,
  currency: string,
): Pick<Decision, 'kind' | 'title' | 'because' | 'checks' | 'flip'> {
  const debt = moneyText(debtMinor, currency);
  return {
    kind: 'join-agreement',
    title: `${name} joins the process`,
    because: `${name} owes ${debt} that is ${countWords(minAgeDays, 'day')} old or older, and new debt joins a running process`,
    checks: [
      {
        label: `Debt of ${name}, ${countWords(minAgeDays, 'day')} or older`,
        passed: true,
        unit: 'minor',
        actual: debtMinor,
        limit: 0,
        test: '>',
        margin: debtMinor,
        rulePointer: '/settings/linkNewDebt',
      },
    ],
    flip: `${debt} paid for ${name} before would have left it out.`,
  };
}
