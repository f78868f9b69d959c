import { expect, it } from 'vitest';
import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';
import { sampleStrategy } from './sample-strategy.ts';
import { selectionActions } from './selection-actions.ts';
import type { Editor } from './use-editor.ts';

/** An editor that changes its strategy at once and remembers the names of the edits. */
function editorAt(selected: string, strategy: Strategy = structuredClone(sampleStrategy())) {
  const labels: string[] = [];
  const editor: Editor = {
    slot: 0,
    strategy,
    problems: [],
    asOfDay: null,
    champion: null,
    runArm: null,
    baseline: null,
    selected,
    select: () => undefined,
    reveal: () => undefined,
    set: (label, recipe) => {
      labels.push(label);
      recipe(strategy);
    },
  };
  return { strategy, labels, actions: selectionActions(editor) };
}

it('a criteria row is duplicated to be checked last, moved and removed, each under its name', () => {
  const { strategy, labels, actions } = editorAt('/classControls/0/conditions/0/criteria/0');
  const rows = () => strategy.classControls[0]?.conditions[0]?.criteria ?? [];
  const before = rows().length;
  const [first] = rows();
  actions?.duplicate?.();
  const { priority: _, ...values } = first ?? { priority: 0 };
  expect(rows().at(-1)).toMatchObject(values);
  expect(rows().every(({ priority }) => priority <= (rows().at(-1)?.priority ?? 0))).toBe(true);
  actions?.remove?.();
  expect(rows()).toHaveLength(before);
  expect(labels).toEqual([`Duplicate row ${first?.priority}`, `Remove row ${first?.priority}`]);
});

it('a step is duplicated a day later; the only step of a template stays', () => {
  const { strategy, actions } = editorAt('/processTemplates/0/events/0');
  const events = () => strategy.processTemplates[0]?.events ?? [];
  const [first] = events();
  actions?.duplicate?.();
  expect(events().at(-1)).toMatchObject({
    eventType: first?.eventType,
    dayOffset: (first?.dayOffset ?? 0) + 1,
  });

  const [template] = strategy.processTemplates;
  if (template !== undefined) template.events.length = 1;
  expect(editorAt('/processTemplates/0/events/0', strategy).actions?.remove).toBeNull();
});

it('nothing of a kind that has such edits is selected: there are none', () => {
  expect(editorAt('').actions).toBeNull();
  expect(editorAt('/eventTypes/0').actions).toBeNull();
});
