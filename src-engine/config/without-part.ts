import { assert } from '../base/assert.ts';
import { pathOf, valueAt } from './pointer.ts';
import type { Strategy } from './strategy-schema.ts';

/** Lists whose entries can be left out of a strategy, to see what they do. */
const PLACES = [
  /^\/classControls\/\d+\/conditions\/\d+(\/criteria\/\d+)?$/,
  /^\/(processTemplates|severanceTemplates)\/\d+\/events\/\d+$/,
  /^\/guardrails\/\d+$/,
];

/** Whether a JSON pointer leads to a rule or a step that `withoutPart` can leave out. */
export function canLeaveOut(strategy: Strategy, pointer: string): boolean {
  return PLACES.some((place) => place.test(pointer)) && valueAt(strategy, pointer) !== undefined;
}

function changed(
  node: unknown,
  path: readonly string[],
  edit: (part: unknown) => unknown,
): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return edit(node);
  assert(typeof node === 'object' && node !== null && Object.hasOwn(node, key), `no member ${key}`);
  if (Array.isArray(node)) {
    return node.map((entry, index): unknown =>
      String(index) === key ? changed(entry, rest, edit) : entry,
    );
  }
  const record = node as Readonly<Record<string, unknown>>;
  return { ...record, [key]: changed(record[key], rest, edit) };
}

/**
 * A copy of a strategy without one rule or step, `canLeaveOut`; the rest is shared. A guardrail is switched off instead of
 * taken away: those of every market would come back otherwise. The copy can break a rule of strategies (a step that others
 * wait for): check it before a run.
 */
export function withoutPart(strategy: Strategy, pointer: string): Strategy {
  assert(canLeaveOut(strategy, pointer), 'the pointer leads to a rule or a step');
  const path = pathOf(pointer);
  if (path[0] === 'guardrails') {
    return changed(strategy, path, (rule) => ({ ...Object(rule), enabled: false })) as Strategy;
  }
  const last = path.at(-1);
  const list = path.slice(0, -1);
  return changed(strategy, list, (entries) =>
    (entries as readonly unknown[]).filter((_, index) => String(index) !== last),
  ) as Strategy;
}
