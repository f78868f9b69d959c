import { noParameters } from '../no-parameters.ts';
import type { CollectionEventSpec } from './contract.ts';

/** CANCEL_BUDGET: an adjustment makes the current balance equal to the payoff balance (domain.md 3.9, step 1.8.4.2). */
export const cancelBudget: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'CANCEL_BUDGET',
  title: 'Cancel budget',
  summary:
    'Takes every agreement of the account off its budget; what was used and not billed becomes debt or credit.',
  source: 'domain.md 3.9',
  parameters: noParameters,
  example: {},
  icon: 'budget',
  families: ['collection', 'severance', 'write-off'],
  effects: () => [{ kind: 'cancel-budget' }],
};
