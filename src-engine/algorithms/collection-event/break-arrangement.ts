import { noParameters } from '../no-parameters.ts';
import type { CollectionEventSpec } from './contract.ts';

/** BREAK_ARRANGEMENT: pay plans of the class and the agreement's own instalments are broken (domain.md 3.12). */
export const breakArrangement: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'BREAK_ARRANGEMENT',
  title: 'Break payment arrangement',
  summary:
    'Breaks the active pay plans of the debt class, so that the debt behind them counts again; all that a payment arrangement still had to bill is owed at once.',
  source: 'domain.md 3.12',
  parameters: noParameters,
  example: {},
  icon: 'severance',
  families: ['severance'],
  effects: () => [{ kind: 'break-arrangement' }],
};
