import { assert } from '../base/assert.ts';
import { everyStep } from './every-step.ts';
import { pathOf, valueAt } from './pointer.ts';
import type { ClassControl, Strategy } from './strategy-schema.ts';

/** Lists whose entries can be left out of a strategy, to see what they do. */
const PLACES = [
  /^\/classControls\/\d+(\/conditions\/\d+(\/criteria\/\d+)?)?$/,
  /^\/(processTemplates|severanceTemplates)\/\d+\/events\/\d+$/,
  /^\/processTemplates\/\d+$/,
  /^\/eventTypes\/\d+$/,
  /^\/guardrails\/\d+$/,
];

/** A step that may wait for others of its template. */
interface Step {
  readonly sequence: number;
  readonly eventType: string;
  readonly dependsOn?: readonly number[];
}

/** Whether a JSON pointer leads to what `withoutPart` can leave out. */
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

/** The steps but some: what waited for one of those waits for what that one waited for. */
function withoutSteps(steps: readonly Step[], isLeftOut: (step: Step, place: number) => boolean) {
  return steps.filter(isLeftOut).reduce<readonly Step[]>(
    (left, gone) =>
      left
        .filter((step) => step.sequence !== gone.sequence)
        .map((step) => {
          if (step.dependsOn?.includes(gone.sequence) !== true) return step;
          const others = step.dependsOn.filter((one) => one !== gone.sequence);
          // Of an earlier round, so as it was when others of the same type went.
          const before = left.find(({ sequence }) => sequence === gone.sequence)?.dependsOn ?? [];
          return {
            ...step,
            dependsOn: [...new Set([...others, ...before])].sort((a, b) => a - b),
          };
        }),
    steps,
  );
}

/** The strategy without the steps of an event type, wherever they stand. */
function withoutEventType(strategy: Strategy, code: string): Strategy {
  const lists = new Set(
    everyStep(strategy).flatMap(({ list, event }) => (event.eventType === code ? [list] : [])),
  );
  return [...lists].reduce(
    (left, list) =>
      changed(left, pathOf(list), (steps) =>
        withoutSteps(steps as readonly Step[], ({ eventType }) => eventType === code),
      ) as Strategy,
    strategy,
  );
}

/** The strategy without the criteria rows, and live tests, that lead to a template. */
function withoutTemplate(strategy: Strategy, code: string): Strategy {
  return {
    ...strategy,
    classControls: strategy.classControls.map((control) =>
      withRows(control, ({ template }) => template !== code),
    ),
    championChallenger: strategy.championChallenger.filter(
      ({ champion, challenger }) => champion !== code && challenger !== code,
    ),
  };
}

type Row = ClassControl['conditions'][number]['criteria'][number];

function withRows(control: ClassControl, isKept: (row: Row) => boolean): ClassControl {
  return {
    ...control,
    conditions: control.conditions.map((condition) => ({
      ...condition,
      criteria: condition.criteria.filter(isKept),
    })),
  };
}

/**
 * A copy of a strategy without one part, `canLeaveOut`; the rest is shared. A guardrail is switched off instead of taken
 * away: those of every market would come back otherwise. A class control keeps its place and its conditions and loses its rows:
 * another control does not take its debts. A process template is left out by the rows that lead to it, so rows after them may take their
 * debts; an event type by its steps. The copy can break a rule of strategies (a template has no step left): check it before a run.
 */
export function withoutPart(strategy: Strategy, pointer: string): Strategy {
  assert(canLeaveOut(strategy, pointer), 'the pointer leads to a part that can be left out');
  const path = pathOf(pointer);
  const [section = '', place = ''] = path;
  if (section === 'guardrails') {
    return changed(strategy, path, (rule) => ({ ...Object(rule), enabled: false })) as Strategy;
  }
  if (section === 'classControls' && path.length === 2) {
    return changed(strategy, path, (control) =>
      withRows(control as ClassControl, () => false),
    ) as Strategy;
  }
  if (section === 'processTemplates' && path.length === 2) {
    return withoutTemplate(strategy, strategy.processTemplates[Number(place)]?.code ?? '');
  }
  if (section === 'eventTypes') {
    return withoutEventType(strategy, strategy.eventTypes[Number(place)]?.code ?? '');
  }
  const last = path.at(-1);
  const list = path.slice(0, -1);
  return changed(strategy, list, (entries) =>
    list.at(-1) === 'events'
      ? withoutSteps(entries as readonly Step[], (_, index) => String(index) === last)
      : (entries as readonly unknown[]).filter((_, index) => String(index) !== last),
  ) as Strategy;
}
