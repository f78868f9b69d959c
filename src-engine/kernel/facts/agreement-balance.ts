import type { AccountState } from '../state/account-state.ts';

/**
 * What an agreement owes in all after its own credits: aged debt, new charges and disputed bills; negative when it has a
 * credit (domain.md 3.14: an agreement closes at zero). Minor units.
 */
export function agreementBalanceMinor(state: AccountState, agreement: number): number {
  const { items, services } = state;
  let sum = -(services.creditMinor[agreement] ?? 0);
  for (let item = 0; item < items.count; item++)
    if (items.agreement[item] === agreement) sum += items.agreementMinor[item] ?? 0;
  return sum;
}
