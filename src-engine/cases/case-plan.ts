import { countWords } from '../base/count-words.ts';
import { parseIsoDate } from '../base/day.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { defaultStrategies, exampleLadders } from '../config/default-strategies.ts';
import { STRATEGY_SCHEMA_VERSION } from '../config/parse/schema-version.ts';
import { plainRules } from '../config/plain-rules.ts';
import { type Strategy, strategySchema } from '../config/strategy-schema.ts';
import type { KnownPayment } from '../model/known-payment.ts';
import type { RunPlan } from '../model/run.ts';
import type { Case } from './case-schema.ts';
import { stillBehaviour } from './still-behaviour.ts';

/** The strategy of a sample by its name: `ENERGY-STD`, `UTILITY-U1` … */
function sampleStrategy(name: string): Result<Strategy, Failure> {
  const samples = [...defaultStrategies(), ...exampleLadders()];
  const found = samples.find((strategy) => strategy.name === name);
  if (found !== undefined) return ok(found);
  return err(
    failure(
      'bad-strategy',
      `There is no sample strategy ${name}.`,
      '/strategy',
      `Use one of ${samples.map((strategy) => strategy.name).join(', ')}, or write the rules.`,
    ),
  );
}

/** The rules of a case: plain where it says nothing. */
export function caseStrategy(example: Case): Result<Strategy, Failure> {
  let strategy: Strategy;
  if (typeof example.strategy === 'string') {
    const sample = sampleStrategy(example.strategy);
    if (!sample.ok) return sample;
    strategy = sample.value;
  } else {
    const plain: Partial<Strategy> = { name: 'CASE', version: 1, description: '', currency: 'USD' };
    // Safe: parsed again below.
    strategy = {
      schemaVersion: STRATEGY_SCHEMA_VERSION,
      ...plain,
      ...plainRules(),
      ...example.strategy,
    } as Strategy;
  }
  const changed = { ...strategy, settings: { ...strategy.settings, ...example.settings } };
  const parsed = strategySchema.safeParse(changed);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return err(
    failure(
      'bad-strategy',
      `The rules of the case are not valid: ${issue?.message ?? ''}.`,
      `/strategy/${(issue?.path ?? []).join('/')}`,
      'Mend the rules or the settings of the case.',
    ),
  );
}

function dayIndex(example: Case, date: string): number {
  return (parseIsoDate(date) ?? 0) - (parseIsoDate(example.asOf) ?? 0);
}

function caseError(message: string, where: string): Failure {
  return failure('bad-argument', message, where, 'Name what the case has.');
}

/** What customers pay in the run of a case, as the plan of a run knows it. */
export function casePayments(example: Case): Result<KnownPayment[], Failure> {
  const payments: KnownPayment[] = [];
  for (const [index, payment] of example.payments.entries()) {
    const where = `/payments/${index}`;
    const account = example.accounts.find(({ id }) => id === payment.account);
    if (account === undefined)
      return err(caseError(`The case has no account ${payment.account}.`, `${where}/account`));
    // The kernel knows agreements by their place, in the order of their ids.
    const ids = account.agreements.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1));
    const agreement = payment.agreement === undefined ? null : ids.indexOf(payment.agreement);
    if (agreement === -1)
      return err(
        caseError(
          `Account ${account.id} has no agreement ${payment.agreement}.`,
          `${where}/agreement`,
        ),
      );
    const day = dayIndex(example, payment.on);
    if (day < 0 || day >= example.days)
      return err(
        failure(
          'bad-argument',
          `The payment of ${payment.on} is not in the run of the case: ${countWords(example.days, 'day')} from ${example.asOf}.`,
          `${where}/on`,
          'Move the payment, or change asOf or days.',
        ),
      );
    payments.push({
      accountId: account.id,
      day,
      amountMinor: payment.amountMinor,
      agreement,
      ...(payment.returned === true && { comesBack: true }),
    });
  }
  return ok(payments);
}

/** The run of a case: one arm, one replication, customers who do nothing by chance. */
export function casePlan(example: Case, strategy: Strategy): Result<RunPlan, Failure> {
  const payments = casePayments(example);
  if (!payments.ok) return payments;
  return ok({
    arms: [{ name: 'Case', strategy }],
    behaviour: stillBehaviour(example),
    days: example.days,
    replications: 1,
    seed: 1,
    eventLog: 'all',
    visitEveryDay: false,
    payments: payments.value,
  });
}
