import { at } from '../base/assert.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { CompiledStrategy } from '../kernel/compile/compiled-strategy.ts';
import type { Trace } from '../kernel/trace.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { RunPlan } from '../model/run.ts';
import { prepareRun } from '../simulate/prepare-run.ts';
import { planWithWaits } from '../simulate/queue/plan-with-waits.ts';
import type { RangeResult } from '../simulate/range-result.ts';
import { runAccounts } from '../simulate/run-accounts.ts';
import type { TraceNames } from './severance-decisions.ts';
import { singleAccountPortfolio } from './single-account.ts';
import { stepsElsewhere } from './steps-elsewhere.ts';

/** Whose run is told: an account under an arm, in a replication that counts from 1. */
export interface Whose {
  readonly armIndex: number;
  readonly accountId: string;
  readonly replication: number;
}

export interface Rerun<T> {
  /** The portfolio of the account alone. */
  readonly single: Portfolio;
  /** Number of the account in the whole portfolio. */
  readonly account: number;
  readonly arm: string;
  readonly strategy: CompiledStrategy;
  readonly trace: T;
  readonly range: RangeResult;
}

/** `Electric 0001696725E`: the service as a person says it, and the agreement. */
function agreementName(service: string, id: string): string {
  return `${service.slice(0, 1)}${service.slice(1).toLowerCase()} ${id}`;
}

function wrongQuestion(portfolio: Portfolio, plan: RunPlan, whose: Whose): Failure | null {
  const { armIndex, accountId, replication } = whose;
  if (!portfolio.accounts.ids.includes(accountId)) {
    const message = `Account ${accountId} is not in this portfolio.`;
    return failure('not-found', message, '', 'Check the number, with its dashes.');
  }
  if (plan.arms[armIndex] === undefined)
    return failure('not-found', `The run has no arm ${armIndex + 1}.`, '', '');
  if (Number.isInteger(replication) && replication >= 1 && replication <= plan.replications)
    return null;
  const message = `The run has no replication ${replication}.`;
  return failure('bad-argument', message, '', `Choose 1 to ${plan.replications}.`);
}

/** Runs one account of a plan again, alone, with a listener: its draws are the same as in the full run. */
export function rerunAccount<T extends Trace>(
  portfolio: Portfolio,
  asked: RunPlan,
  whose: Whose,
  listener: (names: TraceNames) => T,
): Result<Rerun<T>, Failure> {
  const wrong = wrongQuestion(portfolio, asked, whose);
  if (wrong !== null) return err(wrong);
  const luckOf = whose.replication - 1;
  const waiting = planWithWaits(portfolio, asked, luckOf);
  if (!waiting.ok) return waiting;
  const plan = waiting.value;
  const account = portfolio.accounts.ids.indexOf(whose.accountId);
  const arm = at(plan.arms, whose.armIndex);
  const single = singleAccountPortfolio(portfolio, account);
  const prepared = prepareRun(single, { ...plan, replications: 1, eventLog: 'all' });
  if (!prepared.ok) return prepared;
  const strategy = at(prepared.value.strategies, whose.armIndex);
  const trace = listener({
    currency: portfolio.currency,
    debtClasses: portfolio.debtClasses,
    agreements: single.agreements.ids.map((id, index) =>
      agreementName(portfolio.services[single.agreements.service[index] ?? 0] ?? '', id),
    ),
  });
  const alone = {
    ...prepared.value,
    strategies: [strategy],
    plan: { ...prepared.value.plan, arms: [arm] },
  };
  const elsewhere = stepsElsewhere(portfolio, alone.plan, account, luckOf);
  if (!elsewhere.ok) return elsewhere;
  const range = runAccounts(alone, 0, 1, {
    listeners: { trace },
    luckOf,
    elsewhere: elsewhere.value,
  });
  return ok({ single, account, arm: arm.name, strategy, trace, range });
}
