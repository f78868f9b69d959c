import { noParameters } from '../no-parameters.ts';
import type { CollectionEventSpec } from './contract.ts';

/** WRITE_OFF: what the agreements of the process still owe is written off; they close (domain.md 3.14). */
export const writeOff: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'WRITE_OFF',
  title: 'Write off',
  summary:
    'Writes off what the agreements of the process owe and closes them; an agency that still has the debt goes on.',
  source: 'domain.md 3.14',
  parameters: noParameters,
  example: {},
  icon: 'write-off',
  families: ['write-off'],
  effects: () => [{ kind: 'write-off' }],
};
