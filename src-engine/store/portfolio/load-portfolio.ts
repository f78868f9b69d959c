import type { Portfolio } from '../../model/portfolio.ts';
import type { SqlDatabase } from '../sqlite.ts';
import { readDictionary } from './dictionary.ts';
import { loadAccounts, loadAgreements, loadPlans, loadTransactions } from './load-columns.ts';
import { portfolioFingerprint } from './portfolio-fingerprint.ts';

/** What the columns do not say themselves. */
export interface PortfolioIdentity {
  readonly name: string;
  readonly asOfDay: number;
  readonly currency: string;
}

/**
 * The portfolio tables as canonical columns (model/portfolio.ts): accounts ascending by id, codes ascending, with the
 * fingerprint of what was read. Accounts without a risk category have the code ''.
 */
export function loadPortfolioColumns(
  database: SqlDatabase,
  identity: PortfolioIdentity,
): Portfolio {
  const transactions = loadTransactions(database);
  const agreements = loadAgreements(database, transactions.agreement);
  const { plans, account: planAccount } = loadPlans(database);
  const riskMissing = database.number(
    'SELECT EXISTS (SELECT 1 FROM account WHERE risk_category_no IS NULL)',
  );
  const risks = readDictionary(database, 'risk_category');
  const accounts = loadAccounts(database, riskMissing, agreements.account, planAccount);
  const content = {
    name: identity.name,
    asOfDay: identity.asOfDay,
    currency: identity.currency,
    divisions: readDictionary(database, 'division'),
    customerClasses: readDictionary(database, 'customer_class'),
    collectionClasses: readDictionary(database, 'collection_class'),
    debtClasses: readDictionary(database, 'debt_class'),
    segments: readDictionary(database, 'segment'),
    riskCategories: riskMissing === 1 ? ['', ...risks] : risks,
    services: readDictionary(database, 'service'),
    accounts,
    agreements,
    transactions,
    plans,
  };
  return { ...content, fingerprint: portfolioFingerprint(content) };
}
