import { firstReplication } from '../analyze/account-columns.ts';
import { type Portfolio, UNKNOWN_RATING } from '../model/portfolio.ts';
import type { QualityCheck } from '../model/quality-check.ts';
import { AGE_BUCKETS, type RunResult } from '../model/run.ts';
import type { LastAction } from '../protocol/last-action.ts';
import type { AccountListPage, AccountListQuery, AccountListRow } from '../protocol/methods.ts';
import type { AccountBalances } from './account-balances.ts';
import { accountMatcher } from './account-matcher.ts';
import { listFacts } from './list-facts.ts';
import { qualityFinding } from './quality-finding.ts';
import { segmentCounts } from './segment-counts.ts';
import { vintageAccounts } from './vintages.ts';

/** What the list reads; `result` is the run of the query, made on this portfolio, or null. */
export interface AccountListSource {
  readonly portfolio: Portfolio;
  readonly balances: AccountBalances;
  readonly result: RunResult | null;
  /** Whether an account rolled as the query asks; needed with `roll` only. */
  readonly rolled?: (account: number) => boolean;
  /** Whether an account is in the cell of the swap set that the query asks for; needed with `swap` only. */
  readonly swapped?: (account: number) => boolean;
  /** Whether an account is in the state that the query asks for; needed with `state` only. */
  readonly inState?: (account: number) => boolean;
  /** Whether the log tells of an account what the query asks for; needed with `logged` only. */
  readonly logged?: (account: number) => boolean;
  /** Titles of an account's alerts on the as-of day; needed when the query asks for them. */
  readonly alertsOf?: (account: number) => readonly string[];
  /** What was last done to an account; needed when the query asks for it. */
  readonly lastActionOf?: (account: number) => LastAction | null;
  /** Lower-case ids and names, in account order. */
  readonly searchIds: readonly string[];
  readonly searchNames: readonly string[];
}

const BUCKETS: readonly string[] = AGE_BUCKETS;

/** A test per filter of the query; null lets all pass. */
interface Filters {
  readonly text: ((account: number) => boolean) | null;
  readonly segment: ((account: number) => boolean) | null;
  readonly bucket: ((account: number) => boolean) | null;
  readonly swap: ((account: number) => boolean) | null;
  readonly roll: ((account: number) => boolean) | null;
  readonly vintage: ((account: number) => boolean) | null;
  readonly state: ((account: number) => boolean) | null;
  readonly logged: ((account: number) => boolean) | null;
  readonly quality: ((account: number) => boolean) | null;
}

function filtersOf(source: AccountListSource, query: AccountListQuery): Filters {
  const { portfolio, balances, result } = source;
  const { swap, vintage } = query;
  const nobody = () => false;
  const segment = query.segment === null ? null : portfolio.segments.indexOf(query.segment);
  const bucket = BUCKETS.indexOf(query.bucket ?? '');
  return {
    text: accountMatcher(portfolio, source.searchIds, source.searchNames, query.text),
    segment: segment === null ? null : (account) => portfolio.accounts.segment[account] === segment,
    bucket: query.bucket === null ? null : (account) => balances.bucket[account] === bucket,
    swap: swap === null ? null : (source.swapped ?? nobody),
    roll: query.roll == null ? null : (source.rolled ?? nobody),
    vintage: vintage == null || result === null ? null : vintageAccounts(result, vintage),
    state: query.state == null ? null : (source.inState ?? nobody),
    logged: query.logged == null ? null : (source.logged ?? nobody),
    quality: query.quality == null ? null : isFound(portfolio, balances, query.quality),
  };
}

function isFound(portfolio: Portfolio, balances: AccountBalances, check: QualityCheck) {
  const finding = qualityFinding(portfolio, balances, check);
  return (account: number) => finding(account) > 0;
}

function passes(test: ((account: number) => boolean) | null, account: number): boolean {
  return test === null || test(account);
}

/** The column to sort by; null is the account order itself. */
function sortColumn(source: AccountListSource, query: AccountListQuery): ArrayLike<number> | null {
  const { balances, result } = source;
  if (query.sort === 'id') return null;
  if (query.sort !== 'difference') return balances[query.sort];
  const champion = result?.arms[0];
  const challenger = result?.arms[query.swap?.arm ?? 1];
  if (champion === undefined || challenger === undefined) return null;
  const before = firstReplication(champion, 'netMinor');
  return firstReplication(challenger, 'netMinor').map((net, index) => net - (before[index] ?? 0));
}

/** Ties stay in account order, whatever the direction, so that pages never overlap. */
function sorted(
  accounts: readonly number[],
  column: ArrayLike<number> | null,
  descending: boolean,
): readonly number[] {
  const sign = descending ? -1 : 1;
  if (column === null) return descending ? accounts.toReversed() : accounts;
  return accounts.toSorted((a, b) => sign * ((column[a] ?? 0) - (column[b] ?? 0)) || a - b);
}

function servicesOf(portfolio: Portfolio, account: number): string {
  const { accounts, agreements, services } = portfolio;
  const names = new Set<string>();
  const end = accounts.agreementStart[account + 1] ?? 0;
  for (let row = accounts.agreementStart[account] ?? 0; row < end; row++) {
    names.add(services[agreements.service[row] ?? 0] ?? '');
  }
  return [...names].join(', ');
}

function listRow(source: AccountListSource, account: number): AccountListRow {
  const { portfolio, balances, result } = source;
  const { accounts } = portfolio;
  const rating = accounts.creditRating[account] ?? UNKNOWN_RATING;
  return {
    id: accounts.ids[account] ?? '',
    name: accounts.names[account] ?? '',
    segment: portfolio.segments[accounts.segment[account] ?? 0] ?? '',
    openMinor: balances.openMinor[account] ?? 0,
    pastDueMinor: balances.pastDueMinor[account] ?? 0,
    oldestDays: balances.oldestDays[account] ?? 0,
    rating: rating === UNKNOWN_RATING ? null : rating,
    services: servicesOf(portfolio, account),
    facts: listFacts(portfolio, account),
    alerts: source.alertsOf?.(account) ?? [],
    lastAction: source.lastActionOf?.(account) ?? null,
    outcomes: (result?.arms ?? []).map((arm) => ({
      netCashMinor: firstReplication(arm, 'netMinor')[account] ?? 0,
      cured: (firstReplication(arm, 'cured')[account] ?? 0) > 0,
      severances: firstReplication(arm, 'severances')[account] ?? 0,
    })),
  };
}

/** One page of the accounts list with its facets, filtered and sorted as asked. One pass over the portfolio. */
export function accountList(source: AccountListSource, query: AccountListQuery): AccountListPage {
  const { portfolio, balances } = source;
  const filters = filtersOf(source, query);
  const matching: number[] = [];
  const segments = new Float64Array(portfolio.segments.length);
  const buckets = new Float64Array(AGE_BUCKETS.length);
  for (let account = 0; account < portfolio.accounts.count; account++) {
    if (!passes(filters.text, account) || !passes(filters.swap, account)) continue;
    if (!passes(filters.roll, account) || !passes(filters.vintage, account)) continue;
    if (!passes(filters.state, account) || !passes(filters.quality, account)) continue;
    if (!passes(filters.logged, account)) continue;
    const segmentFits = passes(filters.segment, account);
    const bucketFits = passes(filters.bucket, account);
    const segment = portfolio.accounts.segment[account] ?? 0;
    const bucket = balances.bucket[account] ?? 0;
    if (bucketFits) segments[segment] = (segments[segment] ?? 0) + 1;
    if (segmentFits && bucket < buckets.length) buckets[bucket] = (buckets[bucket] ?? 0) + 1;
    if (segmentFits && bucketFits) matching.push(account);
  }
  const page = sorted(matching, sortColumn(source, query), query.descending).slice(
    query.offset,
    query.offset + query.limit,
  );
  return {
    total: matching.length,
    rows: page.map((account) => listRow(source, account)),
    segments: segmentCounts(portfolio.segments, segments),
    buckets: AGE_BUCKETS.map((bucket, index) => ({ bucket, accounts: buckets[index] ?? 0 })),
  };
}
