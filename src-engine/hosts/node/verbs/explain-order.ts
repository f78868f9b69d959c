import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import { plainRules } from '../../../config/plain-rules.ts';
import { dayOrderView } from '../../../report/day-order-view.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { flag, optional } from '../options/option-table.ts';
import { someText } from '../options/value-types.ts';
import { dayOrderLines } from '../run-output/day-order-lines.ts';
import { readStrategy } from '../strategies.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  'explain-order': flag('Print the order of a simulated day.'),
  strategy: optional(someText('FILE'), 'The strategy whose settings are shown.'),
};

async function run(call: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const path = call.values.strategy;
  const strategy = path === null ? null : await readStrategy(call.io, path, null, null);
  if (strategy !== null && !strategy.ok) return strategy;
  const view = dayOrderView(strategy?.value.settings ?? plainRules().settings);
  return ok({ exitCode: EXIT_CODE.ok, lines: dayOrderLines(view, path), json: view });
}

/** What `cslab run --explain-order` does; the words of `cslab run` are those of this verb then. */
export const EXPLAIN_ORDER = defineVerb({
  name: 'run',
  summary: 'Print the order of a simulated day.',
  positional: { placeholder: 'FILE', min: 0, max: 1, help: 'Not needed.' },
  options: OPTIONS,
  notes: [],
  examples: [],
  run,
});
