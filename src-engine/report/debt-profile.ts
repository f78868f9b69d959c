import { NO_DAY } from '../base/day.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { explainAccount } from '../explain/explain-account.ts';
import { portfolioFacts } from '../explain/portfolio-facts.ts';
import { runFacts } from '../explain/run-facts.ts';
import { controlOfCell } from '../kernel/compile/compile-controls.ts';
import { termsOfCell } from '../kernel/compile/compile-terms.ts';
import { customerSinceDay } from '../kernel/image/opening-terms.ts';
import type { AccountFacts } from '../model/account-facts.ts';
import type { DebtProfile } from '../model/debt-profile.ts';
import type { AccountStory, DecisionKind } from '../model/explanation.ts';
import { ACCOUNT_FLAG, NONE, type Portfolio, UNKNOWN_SCORE } from '../model/portfolio.ts';
import type { RunPlan } from '../model/run.ts';
import { customerExposure } from './customer-exposure.ts';
import { overdueDays } from './overdue-times.ts';
import { recoveryMeans } from './recovery-means.ts';
import { scoreThresholds } from './score-thresholds.ts';

const WINDOW_DAYS = 365;

/** Names of the portfolio by which rules are found. */
function groupOf(portfolio: Portfolio, account: number): DebtProfile['group'] {
  const { accounts } = portfolio;
  const customer = accounts.customer[account] ?? 0;
  return {
    customerId: portfolio.customers[customer] ?? '',
    customerAccounts: accounts.customer.reduce((n, other) => n + (other === customer ? 1 : 0), 0),
    segment: portfolio.segments[accounts.segment[account] ?? 0] ?? '',
    division: portfolio.divisions[accounts.division[account] ?? 0] ?? '',
    customerClass: portfolio.customerClasses[accounts.customerClass[account] ?? 0] ?? '',
    collectionClass: portfolio.collectionClasses[accounts.collectionClass[account] ?? 0] ?? '',
    managementGroup: portfolio.managementGroups[accounts.managementGroup[account] ?? 0] ?? '',
    nationality: portfolio.nationalities[accounts.nationality[account] ?? 0] ?? '',
  };
}

function scoreOf(column: Int8Array, account: number): number | null {
  const score = column[account] ?? UNKNOWN_SCORE;
  return score === UNKNOWN_SCORE ? null : score;
}

function creditOf(
  portfolio: Portfolio,
  account: number,
  facts: AccountFacts,
  strategy: Strategy | null,
): DebtProfile['credit'] {
  const { accounts } = portfolio;
  const limit = accounts.creditLimitMinor[account] ?? NONE;
  const exposureMinor = facts.debts.reduce((sum, debt) => sum + debt.owedMinor, 0);
  return {
    rating: facts.creditRating,
    riskyBelow: strategy === null ? null : facts.riskyBelow,
    cashOnlyScore: facts.cashOnlyScore,
    cashOnlyAbove: strategy === null ? null : facts.cashOnlyAbove,
    riskCategory: portfolio.riskCategories[accounts.riskCategory[account] ?? 0] ?? '',
    badDebtScore: scoreOf(accounts.badDebtScore, account),
    churnScore: scoreOf(accounts.churnScore, account),
    lifetimeValueScore: scoreOf(accounts.lifetimeValueScore, account),
    upSellScore: scoreOf(accounts.upSellScore, account),
    crossSellScore: scoreOf(accounts.crossSellScore, account),
    creditLimitMinor: limit === NONE ? null : limit,
    exposureMinor,
    freeMinor: limit === NONE ? null : Math.max(0, limit - exposureMinor),
  };
}

/** Agreements by service. */
function productsOf({ agreements }: AccountFacts): DebtProfile['products'] {
  const services = [...new Set(agreements.map(({ service }) => service))];
  return services.map((service) => {
    const own = agreements.filter((agreement) => agreement.service === service);
    const balanceMinor = own.reduce((sum, one) => sum + one.balanceMinor, 0);
    return { service, agreements: own.length, balanceMinor };
  });
}

/** The least amount of any criteria row of the control that is for the account and the class. */
function startsAboveMinor(
  strategy: Strategy | null,
  { division, collectionClass }: DebtProfile['group'],
  debtClass: string,
): number | null {
  if (strategy === null) return null;
  const control =
    strategy.classControls[controlOfCell(strategy, division, collectionClass, debtClass)];
  const amounts = (control?.conditions ?? []).flatMap(({ criteria }) =>
    criteria.map((row) => row.minAmountMinor),
  );
  return amounts.length === 0 ? null : Math.min(...amounts);
}

function countOf(story: AccountStory, lastDay: number, kind: DecisionKind): number {
  return story.decisions.filter((one) => one.kind === kind && one.day <= lastDay).length;
}

/** Promises of the portfolio, and what a run has made of them and added. */
function promisesOf(
  { accounts, promises }: Portfolio,
  account: number,
  run: { readonly story: AccountStory; readonly day: number } | null,
): DebtProfile['promises'] {
  const counts = [0, 0, 0];
  const end = accounts.promiseStart[account + 1] ?? 0;
  for (let row = accounts.promiseStart[account] ?? 0; row < end; row++) {
    const status = promises.status[row] ?? 0;
    counts[status] = (counts[status] ?? 0) + 1;
  }
  const [open = 0, kept = 0, broken = 0] = counts;
  if (run === null) return { open, kept, broken };
  const made = countOf(run.story, run.day, 'promise-made');
  const nowKept = countOf(run.story, run.day, 'promise-kept');
  const nowBroken = countOf(run.story, run.day, 'promise-broken');
  return {
    open: open + made - nowKept - nowBroken,
    kept: kept + nowKept,
    broken: broken + nowBroken,
  };
}

/** Days of a run up to `lastDay` on which something became past due after nothing was; `was`: how it stood before. */
function overdueInRun({ pastDueMinor }: AccountStory, lastDay: number, was: boolean): number {
  let times = 0;
  let before = was;
  for (let day = 0; day <= lastDay; day++) {
    const is = (pastDueMinor[day] ?? 0) > 0;
    if (is && !before) times++;
    before = is;
  }
  return times;
}

function assembled(
  portfolio: Portfolio,
  account: number,
  facts: AccountFacts,
  strategy: Strategy | null,
  run: { readonly story: AccountStory; readonly day: number } | null,
): DebtProfile {
  const group = groupOf(portfolio, account);
  const terms =
    strategy === null ? null : termsOfCell(strategy, group.customerClass, group.division);
  const since = customerSinceDay(portfolio, account);
  const before = overdueDays(portfolio, account, facts.today - WINDOW_DAYS).length;
  const wasOverdue = portfolioFacts(portfolio, account, facts).debts.some(
    (debt) => debt.pastDueMinor > 0,
  );
  const plans = (status: string) => facts.plans.filter((plan) => plan.status === status).length;
  return {
    accountId: facts.accountId,
    currency: facts.currency,
    today: facts.today,
    credit: creditOf(portfolio, account, facts, strategy),
    group,
    customer: customerExposure(portfolio, account),
    customerSince: since === NO_DAY ? null : since,
    directDebit: ((portfolio.accounts.flags[account] ?? 0) & ACCOUNT_FLAG.directDebit) !== 0,
    products: productsOf(facts),
    terms:
      terms === null
        ? null
        : {
            reviewGraceDays: terms.reviewGraceDays,
            lateChargeGraceDays: terms.lateCharge?.graceDays ?? null,
          },
    debts: facts.debts.map((debt) => ({
      ...debt,
      startsAboveMinor: startsAboveMinor(strategy, group, debt.debtClass),
    })),
    overdueTimes: before + (run === null ? 0 : overdueInRun(run.story, run.day, wasOverdue)),
    overdueWindowDays: WINDOW_DAYS,
    means: run === null ? [] : recoveryMeans(run.story, run.day),
    plans: {
      active: plans('ACTIVE'),
      kept: plans('KEPT'),
      broken: plans('BROKEN'),
      canceled: plans('CANCELED'),
    },
    promises: promisesOf(portfolio, account, run),
    referrals: {
      active: facts.referrals.filter((referral) => referral.active).length,
      closed: facts.referrals.filter((referral) => !referral.active).length,
    },
  };
}

function numberOf(portfolio: Portfolio, accountId: string): Result<number, Failure> {
  const account = portfolio.accounts.ids.indexOf(accountId);
  if (account >= 0) return ok(account);
  const message = `Account ${accountId} is not in this portfolio.`;
  return err(failure('not-found', message, '', 'Check the number, with its dashes.'));
}

/** The profile on the as-of day; `strategy` says which scores are poor and what starts a process. */
export function portfolioProfile(
  portfolio: Portfolio,
  accountId: string,
  strategy: Strategy | null,
): Result<DebtProfile, Failure> {
  const account = numberOf(portfolio, accountId);
  if (!account.ok) return account;
  const thresholds = scoreThresholds(portfolio, account.value, strategy);
  const facts = portfolioFacts(portfolio, account.value, thresholds);
  return ok(assembled(portfolio, account.value, facts, strategy, null));
}

/** The profile at the end of a day of a run by running the account again. Day 0 is the as-of day. */
export function runProfile(
  portfolio: Portfolio,
  plan: RunPlan,
  arm: number,
  accountId: string,
  day: number,
  replication = 1,
): Result<DebtProfile, Failure> {
  const facts = runFacts(portfolio, plan, { armIndex: arm, accountId, replication }, day);
  if (!facts.ok) return facts;
  const story = explainAccount(portfolio, plan, arm, accountId, replication);
  if (!story.ok) return story;
  const account = numberOf(portfolio, accountId);
  if (!account.ok) return account;
  const strategy = plan.arms[arm]?.strategy ?? null;
  const run = { story: story.value, day };
  return ok(assembled(portfolio, account.value, facts.value, strategy, run));
}
