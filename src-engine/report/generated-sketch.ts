import { ACCOUNT_FLAG, AGREEMENT_FLAG, PLAN_STATUS, type Portfolio } from '../model/portfolio.ts';
import type { GeneratedSketch } from '../protocol/portfolio-methods.ts';
import type { AccountBalances } from './account-balances.ts';
import { median } from './median.ts';
import { segmentCounts } from './segment-counts.ts';

const PROTECTING_FLAGS =
  ACCOUNT_FLAG.lifeSupport | ACCOUNT_FLAG.vulnerable | ACCOUNT_FLAG.sensitiveLoad;
const PROTECTING_PREMISES = AGREEMENT_FLAG.premiseLifeSupport | AGREEMENT_FLAG.premiseSensitiveLoad;
/** Bars of the histogram; the last one holds everything above. */
const BARS = 12;
/** Round steps between bars, in the leading digit. */
const ROUND_STEPS = [1, 2, 2.5, 5, 10] as const;

/** A round width of which `BARS - 1` bars reach about as far as nineteen of twenty accounts. */
function barMinor(sorted: readonly number[]): number {
  const high = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  const wanted = Math.max(100, high / (BARS - 1));
  let unit = 1;
  while (unit * 10 <= wanted) unit *= 10;
  const step = ROUND_STEPS.find((one) => one * unit >= wanted) ?? 10;
  return Math.ceil(step * unit);
}

function hasActivePlan({ accounts, plans }: Portfolio, account: number): boolean {
  const end = accounts.planStart[account + 1] ?? 0;
  for (let row = accounts.planStart[account] ?? 0; row < end; row++)
    if (plans.status[row] === PLAN_STATUS.ACTIVE) return true;
  return false;
}

function isProtected({ accounts, agreements }: Portfolio, account: number): boolean {
  if (((accounts.flags[account] ?? 0) & PROTECTING_FLAGS) !== 0) return true;
  const end = accounts.agreementStart[account + 1] ?? 0;
  for (let row = accounts.agreementStart[account] ?? 0; row < end; row++)
    if (((agreements.flags[row] ?? 0) & PROTECTING_PREMISES) !== 0) return true;
  return false;
}

/** What a generated portfolio looks like, from some of its accounts (ux 2.1, Generate dialog). */
export function generatedSketch(portfolio: Portfolio, balances: AccountBalances): GeneratedSketch {
  const { accounts, segments } = portfolio;
  const pastDue = [...balances.pastDueMinor].filter((minor) => minor > 0).toSorted((a, b) => a - b);
  const width = barMinor(pastDue);
  const counts = segments.map(() => Array.from({ length: BARS }, () => 0));
  const sizes = segments.map(() => 0);
  let onPlan = 0;
  let protectedAccounts = 0;
  for (let account = 0; account < accounts.count; account++) {
    const segment = accounts.segment[account] ?? 0;
    sizes[segment] = (sizes[segment] ?? 0) + 1;
    if (hasActivePlan(portfolio, account)) onPlan += 1;
    if (isProtected(portfolio, account)) protectedAccounts += 1;
    const minor = balances.pastDueMinor[account] ?? 0;
    const bars = counts[segment];
    if (minor <= 0 || bars === undefined) continue;
    const bar = Math.min(BARS - 1, Math.floor((minor - 1) / width));
    bars[bar] = (bars[bar] ?? 0) + 1;
  }
  const share = (part: number) => (accounts.count === 0 ? 0 : part / accounts.count);
  return {
    accounts: accounts.count,
    onPlanShare: share(onPlan),
    protectedShare: share(protectedAccounts),
    pastDueShare: share(pastDue.length),
    medianPastDueMinor: median(pastDue),
    edgesMinor: Array.from({ length: BARS - 1 }, (_, bar) => (bar + 1) * width),
    segments: segmentCounts(segments, sizes).map(({ segment, accounts: size }) => ({
      segment,
      accounts: size,
      counts: counts[segments.indexOf(segment)] ?? [],
    })),
  };
}
