import { z } from '../../base/zod.ts';
import type { CollectionEventSpec } from './contract.ts';

const parameters = z.strictObject({
  toDoType: z.string().min(1).max(40),
  /** Null leaves it to the division and the To Do type. */
  role: z.string().min(1).max(40).nullable(),
});

/** CREATE_TODO: a To Do request for a role (domain.md 3.15). */
export const createTodo: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'CREATE_TODO',
  title: 'Create To Do',
  summary: 'Asks a role to look at the account.',
  source: 'domain.md 3.15',
  parameters,
  example: { toDoType: 'REVIEW-SEVERANCE', role: 'COLLECTIONS-CSR' },
  icon: 'todo',
  families: ['collection', 'severance', 'write-off'],
  effects(given) {
    const { toDoType, role } = parameters.parse(given);
    return [{ kind: 'to-do', toDoType, role }];
  },
};
