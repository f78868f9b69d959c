import type { KnownPayment } from '../../src-engine/model/known-payment.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import { Choices } from './random-portfolio.ts';

/** Payments known before a run of `days`: some accounts with none, some with several a day, for one agreement or for any. */
export function randomPayments(
  portfolio: Portfolio,
  seed: number,
  days: number,
): readonly KnownPayment[] {
  const choices = new Choices(seed + 55_000_000);
  const { ids, agreementStart } = portfolio.accounts;
  return ids.flatMap((accountId, account) => {
    const agreements = (agreementStart[account + 1] ?? 0) - (agreementStart[account] ?? 0);
    const count = choices.pick([0, 0, 1, 3]);
    return Array.from({ length: count }, () => ({
      accountId,
      day: choices.pick([0, 1, choices.int(0, days - 1)]),
      amountMinor: choices.pick([1, choices.int(100, 9_000), 50_000]),
      agreement: agreements > 0 && choices.chance(0.5) ? choices.int(0, agreements - 1) : null,
      comesBack: choices.chance(0.2),
    }));
  });
}
