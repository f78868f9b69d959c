import { z } from '../../base/zod.ts';
import type { Parameters } from '../spec.ts';
import { type ConditionContext, type ConditionSpec, flagCheck } from './contract.ts';

const parameters = z.strictObject({
  /** Name of the provider; null is any whose receivable we carry. */
  provider: z.string().min(1).max(60).nullable(),
});

function test(given: Parameters, context: ConditionContext): (providers: Uint8Array) => boolean {
  const { provider } = parameters.parse(given);
  if (provider === null) return (providers) => providers.includes(1);
  const wanted = context.providers.indexOf(provider);
  return (providers) => wanted >= 0 && providers[wanted] === 1;
}

/** COLL COND AS: an active agreement whose provider's receivable we carry (domain.md 4.2, decision 21). */
export const collCondAs: ConditionSpec = {
  spot: 'collection-condition',
  code: 'COLL COND AS',
  title: 'We bill for a provider',
  summary:
    'True when an active service agreement of the account is billed for another provider, or for the named one.',
  source: 'domain.md 4.2',
  parameters,
  example: { provider: null },
  reads: () => ['providers'],
  nextChangeDay: () => null,
  compile(given, context) {
    const matches = test(given, context);
    return (facts) => matches(facts.providers);
  },
  explain(given, context, facts) {
    const { provider } = parameters.parse(given);
    const label = provider === null ? 'Billed for a provider' : `Billed for ${provider}`;
    return flagCheck(label, test(given, context)(facts.providers));
  },
};
