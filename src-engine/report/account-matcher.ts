import type { Portfolio } from '../model/portfolio.ts';

/** Codes of a dictionary that hold the word, as a set of numbers. */
function matchingCodes(codes: readonly string[], word: string): ReadonlySet<number> {
  return new Set(
    codes.flatMap((code, index) => (code.toLowerCase().includes(word) ? [index] : [])),
  );
}

/** Whether one word fits an account; the word is in lower case. */
function wordMatcher(
  portfolio: Portfolio,
  lowerIds: readonly string[],
  lowerNames: readonly string[],
  word: string,
): (account: number) => boolean {
  const { accounts, agreements } = portfolio;
  const services = matchingCodes(portfolio.services, word);
  const types = matchingCodes(portfolio.agreementTypes, word);
  const divisions = matchingCodes(portfolio.divisions, word);
  const segments = matchingCodes(portfolio.segments, word);
  // A customer's number is looked for from its beginning, like an account's.
  const customers = new Set(
    portfolio.customers.flatMap((id, index) => (id.toLowerCase().startsWith(word) ? [index] : [])),
  );
  const hasAgreement = (account: number): boolean => {
    const end = accounts.agreementStart[account + 1] ?? 0;
    for (let row = accounts.agreementStart[account] ?? 0; row < end; row++) {
      if (services.has(agreements.service[row] ?? -1)) return true;
      if (types.has(agreements.type[row] ?? -1)) return true;
      if (agreements.ids[row]?.toLowerCase().startsWith(word) === true) return true;
    }
    return false;
  };
  return (account) =>
    (lowerIds[account]?.startsWith(word) ?? false) ||
    (lowerNames[account]?.includes(word) ?? false) ||
    customers.has(accounts.customer[account] ?? -1) ||
    divisions.has(accounts.division[account] ?? -1) ||
    segments.has(accounts.segment[account] ?? -1) ||
    hasAgreement(account);
}

/**
 * Account search (domain.md 4.1, step 2.8): every word of the text must fit something of the account. Numbers of
 * accounts, customers and agreements from their beginning; names, services, agreement types, divisions and segments
 * anywhere. A portfolio holds no addresses: division and segment are what says where a customer is. Null finds all.
 */
export function accountMatcher(
  portfolio: Portfolio,
  lowerIds: readonly string[],
  lowerNames: readonly string[],
  text: string,
): ((account: number) => boolean) | null {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const tests = words.map((word) => wordMatcher(portfolio, lowerIds, lowerNames, word));
  return (account) => tests.every((test) => test(account));
}
