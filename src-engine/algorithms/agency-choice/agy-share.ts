import { allocationBasisPoint } from '../../base/allocation.ts';
import { z } from '../../base/zod.ts';
import type { AgencyChoiceSpec } from './contract.ts';

/** `CODE=60; OTHER=40`: weights of at least one agency. */
const SHARES = /^\s*[^=;]+=\s*\d{1,6}\s*(;\s*[^=;]+=\s*\d{1,6}\s*)*$/;

const parameters = z.strictObject({
  shares: z
    .string()
    .max(1000)
    .refine((text) => text === '' || SHARES.test(text), 'write AGENCY=60; OTHER=40, or nothing'),
});

function weights(text: string): ReadonlyMap<string, number> {
  const entries = text === '' ? [] : text.split(';');
  return new Map(
    entries.map((entry) => {
      const [code = '', weight = '0'] = entry.split('=');
      return [code.trim(), Number(weight.trim())] as const;
    }),
  );
}

/**
 * AGY SHARE: agencies get accounts in proportion to their shares, by a hash of the account id: an account always goes
 * to the same one (domain.md 3.14, ours). Without shares all get the same; when no offered agency has a share, too.
 */
export const agyShare: AgencyChoiceSpec = {
  spot: 'agency-choice',
  code: 'AGY SHARE',
  title: 'Fixed shares',
  summary:
    'Spreads accounts over the agencies by the given shares; an account always goes to the same one.',
  source: 'domain.md 3.14',
  parameters,
  example: { shares: 'AGENCY-X=60; AGENCY-Y=40' },
  reason: 'has this account by its share',
  choose(given, agencies, accountId) {
    const named = weights(parameters.parse(given).shares);
    let shares = agencies.map((agency) => named.get(agency.code) ?? 0);
    if (shares.every((share) => share === 0)) shares = agencies.map(() => 1);
    const total = shares.reduce((sum, share) => sum + share, 0);
    let left = (allocationBasisPoint('agency', accountId) * total) / 10_000;
    for (const [index, share] of shares.entries()) {
      if (left < share) return index;
      left -= share;
    }
    return agencies.length - 1;
  },
};
