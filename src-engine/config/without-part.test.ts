import { expect, test } from 'vitest';
import { guardrailsOf } from './always-on-guardrails.ts';
import { defaultStrategies } from './default-strategies.ts';
import { everyStep } from './every-step.ts';
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

test('a step of severance is left out, and what waited for it waits for what it waited for', () => {
  const [template] = strategy.severanceTemplates;
  expect(template?.events.map(({ sequence, dependsOn }) => [sequence, dependsOn])).toEqual([
    [10, []],
    [20, [10]],
    [30, [20]],
    [40, [20]],
    [50, [20]],
  ]);
  const shorter = withoutPart(strategy, '/severanceTemplates/0/events/1');
  expect(
    shorter.severanceTemplates[0]?.events.map(({ sequence, dependsOn }) => [sequence, dependsOn]),
  ).toEqual([
    [10, []],
    [30, [10]],
    [40, [10]],
    [50, [10]],
  ]);
});

test('a class control keeps its place and loses its rows', () => {
  const without = withoutPart(strategy, '/classControls/0');
  const [control] = strategy.classControls;
  expect(without.classControls).toHaveLength(strategy.classControls.length);
  expect(without.classControls[0]?.conditions).toEqual(
    control?.conditions.map((condition) => ({ ...condition, criteria: [] })),
  );
  expect(without.classControls.slice(1)).toEqual(strategy.classControls.slice(1));
});

test('a template is left out by the rows and live tests that lead to it', () => {
  const [template] = strategy.processTemplates;
  const without = withoutPart(strategy, '/processTemplates/0');
  const rowsTo = (of: typeof strategy) =>
    of.classControls.flatMap(({ conditions }) =>
      conditions.flatMap(({ criteria }) => criteria.map((row) => row.template)),
    );
  expect(rowsTo(strategy)).toContain(template?.code);
  expect(rowsTo(without)).toEqual(rowsTo(strategy).filter((code) => code !== template?.code));
  expect(without.processTemplates).toBe(strategy.processTemplates);
});

test('an event type is left out by its steps, on whichever ladder they stand', () => {
  const steps = (of: typeof strategy, code: string) =>
    everyStep(of).filter(({ event }) => event.eventType === code).length;
  const place = (code: string) => strategy.eventTypes.findIndex((type) => type.code === code);
  for (const code of ['CALL', 'SV-WARN']) {
    expect(steps(strategy, code)).toBeGreaterThan(0);
    const without = withoutPart(strategy, `/eventTypes/${place(code)}`);
    expect(steps(without, code)).toBe(0);
    expect(everyStep(without)).toHaveLength(everyStep(strategy).length - steps(strategy, code));
  }
  const unwarned = withoutPart(strategy, `/eventTypes/${place('SV-WARN')}`);
  expect(unwarned.severanceTemplates[0]?.events[0]).toMatchObject({ sequence: 20, dependsOn: [] });
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
