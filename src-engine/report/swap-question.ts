import { at } from '../base/assert.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { RunResult } from '../model/run.ts';
import { parseSwapRule } from '../model/swap-rule.ts';
import { swapMembers } from './swap-members.ts';
import { knowsSwapRule, swapRuleTitle } from './swap-rules.ts';
import type { SwapQuestion } from './swap-table.ts';

/**
 * The question of a swap set from the text of its rule: who is told apart under the champion and under challenger `arm`.
 * `strategies` are those of the arms of the run. Fails for a text that is no rule, and for a template, an event type or a
 * step that neither of the two has.
 */
export function swapQuestion(
  result: RunResult,
  arm: number,
  strategies: readonly Strategy[],
  text: string,
): Result<SwapQuestion, Failure> {
  const rule = parseSwapRule(text);
  if (rule === null)
    return err(
      failure(
        'bad-argument',
        `"${text}" is no rule of a swap set.`,
        '',
        'Use severed, treated, cured …, event:TYPE, template:CODE or step:CODE/SEQUENCE, with severance- or write-off- before template and step of those.',
      ),
    );
  const [champion, challenger] = [at(strategies, 0), at(strategies, arm)];
  if (!knowsSwapRule(rule, [champion, challenger]))
    return err(
      failure(
        'bad-argument',
        `Neither the champion nor the challenger has ${text.replace(':', ' ')}.`,
        '',
        'Choose a template, a step or an event type that one of them has.',
      ),
    );
  return ok({
    rule: text,
    title: swapRuleTitle(rule, [champion, challenger]),
    champion: swapMembers(result, 0, champion, rule),
    challenger: swapMembers(result, arm, challenger, rule),
  });
}
