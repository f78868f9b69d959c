import { expect, test } from 'vitest';
import { guardrailsOf } from './always-on-guardrails.ts';
import { defaultStrategies } from './default-strategies.ts';
import { canLeaveOut, withoutPart } from './without-part.ts';

const [strategy] = defaultStrategies();

test('a step, a condition and a criteria row are left out, and nothing else is touched', () => {
  const [template] = strategy.processTemplates;
  const shorter = withoutPart(strategy, '/processTemplates/0/events/1');
  expect(shorter.processTemplates[0]?.events).toEqual(
    template?.events.filter((_, position) => position !== 1),
  );
  expect(shorter.classControls).toBe(strategy.classControls);
  const [control] = strategy.classControls;
  const fewer = withoutPart(strategy, '/classControls/0/conditions/0');
  expect(fewer.classControls[0]?.conditions).toEqual(control?.conditions.slice(1));
  const at = control?.conditions.findIndex(({ criteria }) => criteria.length > 1) ?? -1;
  const rowless = withoutPart(strategy, `/classControls/0/conditions/${at}/criteria/0`);
  expect(rowless.classControls[0]?.conditions[at]?.criteria).toEqual(
    control?.conditions[at]?.criteria.slice(1),
  );
});

test('a guardrail is switched off, not taken away', () => {
  const guarded = { ...strategy, guardrails: [...guardrailsOf([])] };
  const [rule] = guarded.guardrails;
  expect(rule?.enabled).toBe(true);
  const off = withoutPart(guarded, '/guardrails/0');
  expect(off.guardrails).toHaveLength(guarded.guardrails.length);
  expect(off.guardrails[0]).toEqual({ ...rule, enabled: false });
});

test('a field, a whole list and a place that is not there cannot be left out', () => {
  expect(canLeaveOut(strategy, '/processTemplates/0/events/0')).toBe(true);
  expect(canLeaveOut(strategy, '/processTemplates/0/events/0/dayOffset')).toBe(false);
  expect(canLeaveOut(strategy, '/processTemplates/0/events')).toBe(false);
  expect(canLeaveOut(strategy, '/processTemplates/0/events/99')).toBe(false);
});
