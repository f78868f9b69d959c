import { assert } from '../base/assert.ts';
import type { Day } from '../base/day.ts';
import type { PortfolioPreset } from '../model/portfolio-preset.ts';
import { CONVERSION_REVIEW } from '../model/review-reasons.ts';
import type { PortfolioSink } from '../model/rows.ts';
import { AccountDraws, SLOT } from './account-draws.ts';
import { accountNumber } from './account-number.ts';
import type { AccountStanding } from './account-standing.ts';
import { adjustPreset } from './adjust-preset.ts';
import { drawAgreements, type PartPayment } from './agreements.ts';
import { generateOptionsFailure } from './check-options.ts';
import { drawPastPlans, drawRatings, drawReferrals } from './collection-history.ts';
import { drawCrmFields } from './crm.ts';
import { type Customer, drawCustomer } from './customer.ts';
import { CustomerNames } from './customer-names.ts';
import { drawFacts } from './facts.ts';
import { drawHolds } from './holds.ts';
import type { GenerateOptions, ProcessesUnderWay } from './options.ts';
import { drawPayPlan, hasPayPlan } from './pay-plan.ts';
import type { PresetSpec } from './preset.ts';
import { CARD } from './presets/card.ts';
import { TELECOM } from './presets/telecom.ts';
import { UTILITY } from './presets/utility.ts';
import { drawProcess } from './processes-under-way.ts';
import { drawPromises } from './promises.ts';
import { relatedAccount } from './related-account.ts';

const PRESETS: Readonly<Record<PortfolioPreset, PresetSpec>> = {
  utility: UTILITY,
  telecom: TELECOM,
  card: CARD,
};

const STEP_ACCOUNTS = 500;

/** Whether, when and how much of its oldest overdue bills the account has paid; planned accounts do so more often. */
function drawPartPayment(
  customer: Customer,
  draws: AccountDraws,
  preset: PresetSpec,
  isPlanned: boolean,
  asOfDay: Day,
): PartPayment {
  const day = asOfDay - 1 - draws.below(customer.overdueBills > 1 ? 20 : 3, SLOT.partial, 1);
  const pays = draws.chance(isPlanned ? 0.5 : preset.partialShare, SLOT.partial);
  if (customer.overdueBills === 0 || !pays) return { day, share: 0 };
  return { day, share: 0.2 + 0.55 * draws.uniform(SLOT.partial, 2) };
}

/** Collection so far: plans, promises, holds, rating rows, referrals, facts of other systems and the first review. */
function sendCollection(
  standing: AccountStanding,
  part: PartPayment,
  processes: ProcessesUnderWay | undefined,
  sink: PortfolioSink,
): void {
  const { customer, draws, preset, agreements, hasPlan, asOfDay } = standing;
  for (const plan of drawPastPlans(standing)) sink.payPlan(plan);
  const plan = hasPlan ? drawPayPlan(customer, draws, preset, agreements, part, asOfDay) : null;
  if (plan !== null) sink.payPlan(plan);
  const { promises, holds } = drawPromises(standing);
  for (const hold of drawHolds(standing)) sink.hold(hold);
  for (const hold of holds) sink.hold(hold);
  for (const promise of promises) sink.promise(promise);
  for (const rating of drawRatings(standing)) sink.rating(rating);
  for (const referral of drawReferrals(standing)) sink.referral(referral);
  for (const fact of drawFacts(standing)) sink.fact(fact);
  const process = processes === undefined ? null : drawProcess(standing, processes);
  if (process !== null) sink.process(process);
  sink.review({ accountId: customer.row.id, reviewDay: asOfDay, reason: CONVERSION_REVIEW });
}

/** Draws account k, `id` by name, and sends all its rows. `draws` has been turned to it. */
function drawAccount(
  id: string,
  k: number,
  draws: AccountDraws,
  names: CustomerNames,
  preset: PresetSpec,
  options: GenerateOptions,
  sink: PortfolioSink,
): void {
  const { asOfDay } = options;
  const customer = drawCustomer(id, draws, names, preset, options);
  const hasPlan = hasPayPlan(customer, draws, preset);
  const part = drawPartPayment(customer, draws, preset, hasPlan, asOfDay);
  const agreements = drawAgreements(customer, draws, preset, part, asOfDay);
  const standing = { customer, draws, preset, agreements, hasPlan, asOfDay };
  const cashOnlyScore = drawRatings(standing).reduce((sum, row) => sum + row.cashOnlyPoints, 0);
  const isBilled = agreements.some(({ row }) => row.recurringChargeMinor !== null);
  const related = relatedAccount(customer.row, customer.segment, k, draws, names, preset, options);
  const nextBillDay = isBilled ? related.nextBillDay : null;
  const crm =
    options.crm === true ? drawCrmFields(customer, related.customerId, draws, preset) : {};
  sink.account({ ...related, ...crm, cashOnlyScore, nextBillDay });
  for (const agreement of agreements) {
    sink.agreement(agreement.row);
    for (const transaction of agreement.transactions) sink.transaction(transaction);
  }
  sendCollection(standing, part, options.processes, sink);
}

/**
 * Makes a believable portfolio: segments, services, six months of bills and payments, open items as of the as-of
 * date, scores that hang together with the arrears, flags, pay plans, holds, promises, ratings, referrals and facts of other
 * systems (docs/generated-portfolios.md has the shares). Money is minor units.
 * Account k depends on (preset, shares, CRM, processes, seed, as-of date, k) only: it is the same in a portfolio of 1 000 and of 10 000.
 * The options must have passed `generateOptionsFailure`.
 */
export function generatePortfolio(
  options: GenerateOptions,
  sink: PortfolioSink,
  onProgress: (done: number, total: number) => void,
): void {
  for (const done of generateInSteps(options, sink)) onProgress(done, options.accounts);
}

/** The same in steps of 500 accounts, for a host that looks at its messages in between: yields the accounts made. */
export function* generateInSteps(
  options: GenerateOptions,
  sink: PortfolioSink,
): Generator<number, void> {
  assert(generateOptionsFailure(options) === null, 'unchecked generate options');
  const { accounts, seed } = options;
  const preset = adjustPreset(PRESETS[options.preset], options.shares);
  const draws = new AccountDraws(seed);
  const names = new CustomerNames(draws);
  for (let k = 0; k < accounts; k++) {
    const id = accountNumber(seed, k);
    draws.use(id);
    drawAccount(id, k, draws, names, preset, options, sink);
    if ((k + 1) % STEP_ACCOUNTS === 0 || k + 1 === accounts) yield k + 1;
  }
}
