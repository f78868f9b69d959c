import { agencyTotals } from '../../model/agency-totals.ts';
import type { AccountColumns, Portfolio } from '../../model/portfolio.ts';
import type { SqlDatabase } from '../sqlite.ts';
import { readDictionary } from './dictionary.ts';
import { startsOf } from './load/cells.ts';
import { type CodeOffsets, loadAccounts } from './load/load-accounts.ts';
import { loadAgreements } from './load/load-agreements.ts';
import {
  loadFacts,
  loadProcesses,
  loadPromises,
  loadRatings,
  loadReferrals,
  loadReviews,
} from './load/load-collection.ts';
import { loadHolds } from './load/load-holds.ts';
import { loadPlans } from './load/load-plans.ts';
import { loadTransactions } from './load/load-transactions.ts';
import { portfolioFingerprint } from './portfolio-fingerprint.ts';

/** What the columns do not say themselves. */
export interface PortfolioIdentity {
  readonly name: string;
  readonly asOfDay: number;
  readonly currency: string;
}

/** Everything that hangs on accounts, with where each account's rows start. */
function loadTables(database: SqlDatabase, offsets: CodeOffsets) {
  const transactions = loadTransactions(database);
  const agreements = loadAgreements(database, transactions.agreement);
  const { accounts: own, customers } = loadAccounts(database, offsets);
  const { plans, account: planAccount } = loadPlans(database);
  const { holds, account: holdAccount } = loadHolds(database);
  const promises = loadPromises(database);
  const ratings = loadRatings(database);
  const reviews = loadReviews(database);
  const referrals = loadReferrals(database);
  const processes = loadProcesses(database);
  const facts = loadFacts(database);
  const { count } = own;
  const accounts: AccountColumns = {
    ...own,
    agreementStart: startsOf(agreements.account, count),
    planStart: startsOf(planAccount, count),
    holdStart: startsOf(holdAccount, count),
    promiseStart: startsOf(promises.account, count),
    ratingStart: startsOf(ratings.account, count),
    reviewStart: startsOf(reviews.account, count),
    referralStart: startsOf(referrals.account, count),
    processStart: startsOf(processes.account, count),
    factStart: startsOf(facts.account, count),
  };
  return {
    customers,
    accounts,
    agreements,
    transactions,
    plans,
    holds,
    promises: promises.columns,
    ratings: ratings.columns,
    reviews: reviews.columns,
    referrals: referrals.columns,
    processes: processes.columns,
    facts: facts.columns,
  };
}

/**
 * The portfolio tables as canonical columns (model/portfolio.ts): accounts ascending by id, codes ascending, with the
 * fingerprint of what was read. Accounts without a risk category, a management
 * group, an assigned template or a nationality have the code ''.
 */
export function loadPortfolioColumns(
  database: SqlDatabase,
  identity: PortfolioIdentity,
): Portfolio {
  const missing = (column: string) =>
    database.number(`SELECT EXISTS (SELECT 1 FROM account WHERE ${column} IS NULL)`);
  const offsets = {
    risk: missing('risk_category_no'),
    group: missing('management_group_no'),
    assigned: missing('assigned_template_no'),
    nationality: missing('nationality_no'),
  };
  const withNone = (offset: number, codes: readonly string[]) =>
    offset === 1 ? ['', ...codes] : codes;
  const tables = loadTables(database, offsets);
  const agencies = readDictionary(database, 'agency');
  const nationalities = readDictionary(database, 'nationality');
  const content = {
    name: identity.name,
    asOfDay: identity.asOfDay,
    currency: identity.currency,
    divisions: readDictionary(database, 'division'),
    customerClasses: readDictionary(database, 'customer_class'),
    collectionClasses: readDictionary(database, 'collection_class'),
    debtClasses: readDictionary(database, 'debt_class'),
    segments: readDictionary(database, 'segment'),
    riskCategories: withNone(offsets.risk, readDictionary(database, 'risk_category')),
    managementGroups: withNone(offsets.group, readDictionary(database, 'management_group')),
    assignedTemplates: withNone(offsets.assigned, readDictionary(database, 'assigned_template')),
    nationalities: nationalities.length === 0 ? [] : withNone(offsets.nationality, nationalities),
    services: readDictionary(database, 'service'),
    agreementTypes: readDictionary(database, 'agreement_type'),
    providers: readDictionary(database, 'provider'),
    agencies,
    runningTemplates: readDictionary(database, 'running_template'),
    agencyActiveMinor: agencyTotals(tables.referrals, agencies.length),
    ...tables,
  };
  return { ...content, fingerprint: portfolioFingerprint(content) };
}
