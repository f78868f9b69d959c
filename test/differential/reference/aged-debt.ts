import type { Day } from '../../../src-engine/base/day.ts';
import { asked, disputes, pausedDays } from './protection.ts';
import type { Account, Agreement, Item, World } from './world.ts';

/** The day from which an item ages under the strategy's age basis; null when it does not age. */
function ageStart(world: World, item: Item): Day | null {
  return world.rules.settings.ageBasis === 'DUE_DATE' ? item.dueDay : item.arrearsDay;
}

/** A part of the debt that began to age on `startDay`. */
export interface Bucket {
  readonly startDay: Day;
  amountMinor: number;
}

function total(buckets: readonly Bucket[]): number {
  return buckets.reduce((sum, bucket) => sum + bucket.amountMinor, 0);
}

function buckets(
  world: World,
  account: Account,
  items: readonly Item[],
  today: Day,
  view: 'pooledMinor' | 'ownMinor',
  asOf: Day,
): Bucket[] {
  const disputed = disputes(account, today);
  return items
    .map((item) => {
      const start = ageStart(world, item);
      const paused = start === null ? 0 : pausedDays(world, account, item, start, asOf);
      return {
        startDay: start === null ? null : start + paused,
        amountMinor: asked(disputed, item, view),
      };
    })
    .filter((bucket): bucket is Bucket => bucket.startDay !== null && bucket.startDay <= today)
    .filter((bucket) => bucket.amountMinor > 0)
    .sort((a, b) => a.startDay - b.startDay);
}

/** Aged debt of a class today, pooled over its agreements, oldest first (domain.md 3.3). */
export function agedDebt(
  world: World,
  account: Account,
  debtClass: string,
  today: Day,
  asOf: Day = today,
): readonly Bucket[] {
  const items = account.items.filter((item) => item.agreement.debtClass === debtClass);
  // Without pooling, the credit of one agreement leaves the debt of another alone (decision 3).
  return buckets(
    world,
    account,
    items,
    today,
    world.rules.settings.poolCredits ? 'pooledMinor' : 'ownMinor',
    asOf,
  );
}

/** Aged debt of one agreement today, after its own credits only. */
export function agreementDebt(
  world: World,
  account: Account,
  agreement: Agreement,
  today: Day,
  asOf: Day = today,
): readonly Bucket[] {
  const items = account.items.filter((item) => item.agreement === agreement);
  return buckets(world, account, items, today, 'ownMinor', asOf);
}

/** Age on `day` of the oldest debt of a class, as it stands today; -1 when nothing ages. */
export function oldestAge(
  world: World,
  account: Account,
  debtClass: string,
  today: Day,
  day: Day,
): number {
  const disputed = disputes(account, today);
  const view = world.rules.settings.poolCredits ? 'pooledMinor' : 'ownMinor';
  return account.items
    .filter((item) => item.agreement.debtClass === debtClass && asked(disputed, item, view) > 0)
    .reduce((oldest, item) => {
      const start = ageStart(world, item);
      if (start === null) return oldest;
      return Math.max(oldest, day - start - pausedDays(world, account, item, start, day));
    }, -1);
}

/** Debt that began to age on `day` or earlier: at least so old. */
export function agedBy(debt: readonly Bucket[], day: Day): number {
  return total(debt.filter((bucket) => bucket.startDay <= day));
}

export function allOf(debt: readonly Bucket[]): number {
  return total(debt);
}

/** Aged debt after pseudo payments of active plans, which eat buckets from the oldest on, or from the newest (domain.md 3.4). */
export function insulatedDebt(
  world: World,
  account: Account,
  debtClass: string,
  today: Day,
  asOf: Day = today,
): readonly Bucket[] {
  const debt = agedDebt(world, account, debtClass, today, asOf).map((bucket) => ({ ...bucket }));
  const pseudoPayment = world.rules.debtClasses.get(debtClass)?.pseudoPayment ?? null;
  if (pseudoPayment === null) return debt;
  const plans = account.plans.filter(
    (plan) => plan.status === 'ACTIVE' && plan.debtClass === debtClass,
  );
  // For each payor one list of scheduled payments, walked once by what was paid since the earliest plan began.
  const pseudo = [false, true].map((thirdParty) => {
    const own = plans.filter((plan) => plan.thirdParty === thirdParty);
    const instalments = own
      .flatMap((plan) => plan.instalments)
      .sort((one, other) => one.day - other.day);
    const schedule = {
      count: instalments.length,
      day: Int32Array.from(instalments, (instalment) => instalment.day),
      amountMinor: Float64Array.from(instalments, (instalment) => instalment.amountMinor),
      from: 0,
    };
    const paidMinor = Math.max(0, ...own.map((plan) => plan.paidMinor));
    return own.length === 0 ? 0 : pseudoPayment(schedule, paidMinor, today);
  });
  let left = pseudo.reduce((sum, amount) => sum + amount, 0);
  const eaten = world.rules.debtClasses.get(debtClass)?.insulatesOldest ? debt : debt.toReversed();
  for (const bucket of eaten) {
    const used = Math.min(left, bucket.amountMinor);
    bucket.amountMinor -= used;
    left -= used;
  }
  return debt;
}

/** What cancel thresholds are compared with: debt up to the base day, or all aged debt (decision 24). */
export function thresholdDebt(
  world: World,
  account: Account,
  debtClass: string,
  baseDay: Day,
  today: Day,
  startDay: Day = baseDay,
): number {
  if (world.rules.settings.thresholdDebt === 'ALL_AGED')
    return agedBy(insulatedDebt(world, account, debtClass, today), today);
  // Ages are those of the day on which the process began.
  return agedBy(insulatedDebt(world, account, debtClass, today, startDay), baseDay);
}
