import { z } from '../../base/zod.ts';

/** Whether a fact of the person, of the premise, or of either is asked for. */
export const scopeParameters = z.strictObject({
  scope: z.enum(['PERSON', 'PREMISE', 'BOTH']),
});

export type Scope = z.infer<typeof scopeParameters>['scope'];

/** True when the flagged side is one that the scope looks at. */
export function isFlagged(scope: Scope, person: boolean, premise: boolean): boolean {
  if (scope === 'PERSON') return person;
  return scope === 'PREMISE' ? premise : person || premise;
}
