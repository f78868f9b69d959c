import { assert } from '../base/assert.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type {
  AccountFacts,
  AgreementFacts,
  PayPlanFacts,
  ReferralFacts,
  SeveranceFacts,
  WriteOffFacts,
} from '../model/account-facts.ts';
import { AGREEMENT_STATUS, PLAN_STATUS, type Portfolio } from '../model/portfolio.ts';
import type { RunPlan } from '../model/run.ts';
import { planWithWaits } from '../simulate/queue/plan-with-waits.ts';
import { nameOf } from './enumeration-name.ts';
import { portfolioFacts } from './portfolio-facts.ts';
import { rerunAccount, type Whose } from './rerun-account.ts';
import { type EndOfRun, RunHistory } from './run-history.ts';

function agreementsOf(before: AccountFacts, end: EndOfRun): readonly AgreementFacts[] {
  return before.agreements.map((agreement, index) => ({
    ...agreement,
    status: nameOf(AGREEMENT_STATUS, end.agreementStatus[index]),
    balanceMinor: end.balanceMinor[index] ?? 0,
    finalBillDueDay: end.finalBillDueDay[index] ?? null,
  }));
}

/** Plans that had ended before the run as they were, then those of the run. */
function plansOf(
  before: AccountFacts,
  end: EndOfRun,
  portfolio: Portfolio,
): readonly PayPlanFacts[] {
  const active = before.plans.filter(({ status }) => status === 'ACTIVE');
  const inRun = end.plans.map(({ status, debtClass, startDay, endDay }, index) => ({
    id: active[index]?.id ?? `${before.accountId}/run/${index + 1}`,
    debtClass: portfolio.debtClasses[debtClass] ?? '',
    status: nameOf(PLAN_STATUS, status),
    startDay,
    endDay,
  }));
  return [...before.plans.filter(({ status }) => status !== 'ACTIVE'), ...inRun];
}

/** Referrals that had ended before the run as they were, then those of the run. */
function referralsOf(before: AccountFacts, end: EndOfRun): readonly ReferralFacts[] {
  const active = before.referrals.filter((referral) => referral.active);
  const inRun = end.referrals.map((referral, index) => {
    const known = active[index];
    return known === undefined
      ? {
          id: `${before.accountId}/referral/${index + 1}`,
          agency: referral.agency,
          startDay: referral.startDay ?? before.today,
          endDay: referral.endDay,
          amountMinor: referral.amountMinor,
          active: referral.active,
        }
      : {
          ...known,
          endDay: referral.endDay,
          amountMinor: referral.amountMinor,
          active: referral.active,
        };
  });
  return [...before.referrals.filter((referral) => !referral.active), ...inRun];
}

/** What the run has written off. */
function writeOffsOf(before: AccountFacts, end: EndOfRun): readonly WriteOffFacts[] {
  return end.writeOffs.map(({ agreement, day, amountMinor }) => {
    const agreementId = before.agreements[agreement]?.id ?? '';
    return { agreementId, day, amountMinor };
  });
}

/** Severances that are running; each is named by its agreement and number. */
function severancesOf(before: AccountFacts, end: EndOfRun): readonly SeveranceFacts[] {
  return end.severances.map(({ agreement, number, startDay, events }) => {
    const agreementId = before.agreements[agreement]?.id ?? '';
    return { id: `${agreementId}/${number}`, agreementId, startDay, status: 'ACTIVE', events };
  });
}

/** The plan up to the end of a day: what is known to be paid or done by hand later is left out with the later days. */
function planUntil(plan: RunPlan, day: number): RunPlan {
  const { payments, commands } = plan;
  return {
    ...plan,
    days: day + 1,
    ...(payments !== undefined && { payments: payments.filter((one) => one.day <= day) }),
    ...(commands !== undefined && { commands: commands.filter((one) => one.day <= day) }),
  };
}

/**
 * What is known of an account at the end of a day of a run, by running it again, alone, up to that day. `day` counts
 * from 0, the as-of day.
 */
export function runFacts(
  portfolio: Portfolio,
  plan: RunPlan,
  whose: Whose,
  day: number,
): Result<AccountFacts, Failure> {
  if (!Number.isInteger(day) || day < 0 || day >= plan.days) {
    const message = `The run has no day ${day}: its days are 0 to ${plan.days - 1}.`;
    return err(failure('bad-argument', message));
  }
  // On the whole horizon: every day of a run then asks for the same.
  const waiting = planWithWaits(portfolio, plan, Math.max(0, whose.replication - 1));
  if (!waiting.ok) return waiting;
  const shorter = planUntil(waiting.value, day);
  const rerun = rerunAccount(portfolio, shorter, whose, (names) => new RunHistory(names));
  if (!rerun.ok) return rerun;
  const { account, trace } = rerun.value;
  const end = trace.endOfRun;
  assert(end !== null, 'a run ends');
  const before = portfolioFacts(portfolio, account, end);
  return ok({
    ...before,
    today: portfolio.asOfDay + day,
    creditRating: end.rating,
    cashOnlyScore: end.cashOnly,
    agreements: agreementsOf(before, end),
    debts: end.debts,
    plans: plansOf(before, end, portfolio),
    processes: trace.processes(portfolio.debtClasses),
    severances: severancesOf(before, end),
    referrals: referralsOf(before, end),
    writeOffs: writeOffsOf(before, end),
    toDos: end.toDos.map(({ type, day: createdDay, open }, index) => ({
      id: `${before.accountId}/${index + 1}`,
      type,
      createdDay,
      open,
    })),
  });
}
