import type { PrintField } from '../algorithms/letter-extract/contract.ts';
import { assert, at } from '../base/assert.ts';
import { isoDate } from '../base/day.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { LetterListener } from '../kernel/letter-listener.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { RunPlan } from '../model/run.ts';
import { prepareRun } from '../simulate/prepare-run.ts';
import { planWithWaits } from '../simulate/queue/plan-with-waits.ts';
import { runAccounts } from '../simulate/run-accounts.ts';

/** Turns each queued letter into the record of its template's extract algorithm. */
class RecordCollector implements LetterListener {
  readonly records: (readonly PrintField[])[] = [];
  private readonly portfolio: Portfolio;

  constructor(portfolio: Portfolio) {
    this.portfolio = portfolio;
  }

  extracted(context: KernelFacts, state: AccountState, row: number): void {
    const { letters } = state;
    const template = at(context.strategy.letters.templates, letters.letter[row] ?? 0);
    const { effects } = at(context.strategy.eventTypes, letters.eventType[row] ?? 0);
    const effect = effects.find(({ kind }) => kind === 'letter');
    assert(effect?.kind === 'letter', 'a queued letter comes from an event that writes one');
    this.records.push(
      template.extract.record(template.parameters, {
        letter: template.code,
        contactClass: effect.contactClass,
        contactType: effect.contactType,
        accountId: context.image.ids[state.account] ?? '',
        process: letters.process[row] ?? 0,
        sequence: letters.sequence[row] ?? 0,
        debtClass: this.portfolio.debtClasses[letters.debtClass[row] ?? 0] ?? '',
        created: isoDate(state.day),
        amountMinor: letters.amountMinor[row] ?? 0,
        currency: this.portfolio.currency,
      }),
    );
  }
}

/**
 * The print records of one arm and replication (from 1), by account and day (domain.md 4.2, LTEX-COL). They are not
 * stored with a run: its accounts are run again with the same luck.
 */
export function letterRecords(
  portfolio: Portfolio,
  plan: RunPlan,
  armIndex: number,
  replication: number,
): Result<readonly (readonly PrintField[])[], Failure> {
  const arm = plan.arms[armIndex];
  if (arm === undefined)
    return err(failure('not-found', `The run has no arm ${armIndex + 1}.`, '', ''));
  if (!Number.isInteger(replication) || replication < 1 || replication > plan.replications)
    return err(
      failure(
        'bad-argument',
        `The run has no replication ${replication}.`,
        '',
        `Choose 1 to ${plan.replications}.`,
      ),
    );
  const waiting = planWithWaits(portfolio, plan, replication - 1);
  if (!waiting.ok) return waiting;
  const prepared = prepareRun(portfolio, { ...waiting.value, replications: 1, eventLog: 'none' });
  if (!prepared.ok) return prepared;
  const alone = {
    ...prepared.value,
    strategies: [at(prepared.value.strategies, armIndex)],
    plan: { ...prepared.value.plan, arms: [at(prepared.value.plan.arms, armIndex)] },
  };
  const letters = new RecordCollector(portfolio);
  runAccounts(alone, 0, portfolio.accounts.count, {
    listeners: { letters },
    luckOf: replication - 1,
  });
  return ok(letters.records);
}
