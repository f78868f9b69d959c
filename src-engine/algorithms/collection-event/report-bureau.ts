import { noParameters } from '../no-parameters.ts';
import type { CollectionEventSpec } from './contract.ts';

/** REPORT_BUREAU: a mark at the credit bureau (domain.md 4.2 generic library; simulation.md 1.8). */
export const reportBureau: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'REPORT_BUREAU',
  title: 'Report to credit bureau',
  summary: 'Reports the debt to a credit bureau; the customer feels it, but it is no contact.',
  source: 'domain.md 5.2',
  parameters: noParameters,
  example: {},
  icon: 'bureau',
  families: ['collection', 'severance', 'write-off'],
  effects: () => [{ kind: 'credit-mark' }],
};
