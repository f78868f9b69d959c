import { expect, it } from 'vitest';
import { defaultStrategies } from '../../../src-engine/config/default-strategies.ts';
import { severancePointer } from './use-severance-step.ts';

it('the severance step of the sample’s first challenger is found, and none in a ladder without', () => {
  const [, early] = defaultStrategies();
  const pointer = severancePointer(early) ?? '';
  const [, , template, , step] = pointer.split('/').map(Number);
  expect(early.processTemplates[template ?? -1]?.events[step ?? -1]?.eventType).toBe('SEVER');
  expect(severancePointer({ ...early, processTemplates: [] })).toBeNull();
});
