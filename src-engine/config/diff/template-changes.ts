import { canonicalJson } from '../../base/canonical-json.ts';
import { countWords } from '../../base/count-words.ts';
import { pointerOf } from '../pointer.ts';
import { eventSchemas } from '../schema/events.ts';
import type { StrategyChange } from '../strategy-change.ts';
import type { ProcessTemplate, Strategy, TemplateEvent } from '../strategy-schema.ts';
import { added, memberChanges, removed } from './change-maker.ts';
import { replacedTemplates } from './control-changes.ts';
import { matchEntries } from './match-entries.ts';
import { partChanges } from './section-changes.ts';

/** Old codes that are gone, by the new code that took their place in the criteria rows. */
function renamed(old: Strategy, current: Strategy): ReadonlyMap<string, string> {
  const has = (strategy: Strategy, code: string) =>
    strategy.processTemplates.some((template) => template.code === code);
  const names = new Map<string, string>();
  for (const [before, after] of replacedTemplates(old, current)) {
    const isFree = !has(current, before) && !has(old, after) && !names.has(after);
    if (isFree && ![...names.values()].includes(before)) names.set(after, before);
  }
  return names;
}

function typeTitle(strategy: Strategy, code: string): string {
  return strategy.eventTypes.find((type) => type.code === code)?.title ?? code;
}

/** Steps of one type pair with the nearest day, so that a moved step is a move and the rest is new or gone. */
function pairSteps(
  before: readonly TemplateEvent[],
  after: readonly TemplateEvent[],
): ReadonlyMap<number, number> {
  const candidates = after.flatMap((current, newIndex) =>
    before.flatMap((old, oldIndex) =>
      old.eventType === current.eventType
        ? [
            {
              oldIndex,
              newIndex,
              days: Math.abs(old.dayOffset - current.dayOffset),
              steps: Math.abs(old.sequence - current.sequence),
            },
          ]
        : [],
    ),
  );
  candidates.sort(
    (a, b) =>
      a.days - b.days || a.steps - b.steps || a.newIndex - b.newIndex || a.oldIndex - b.oldIndex,
  );
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { oldIndex, newIndex } of candidates) {
    if (pairs.has(newIndex) || taken.has(oldIndex)) continue;
    pairs.set(newIndex, oldIndex);
    taken.add(oldIndex);
  }
  return pairs;
}

interface Side {
  readonly strategy: Strategy;
  readonly template: ProcessTemplate;
  readonly index: number;
}

function stepWords(side: Side, event: TemplateEvent): string {
  const title = typeTitle(side.strategy, event.eventType);
  return `${side.template.code}, step ${event.sequence} ${title}`;
}

/** Numbers decide the order of steps on one day; elsewhere another number is only another name. */
function numberMatters(template: ProcessTemplate, event: TemplateEvent): boolean {
  return template.events.some((other) => other !== event && other.dayOffset === event.dayOffset);
}

function stepMembers(old: TemplateEvent, current: TemplateEvent, withNumber: boolean) {
  const day = {
    name: 'dayOffset',
    label: 'day',
    old: String(old.dayOffset),
    new: String(current.dayOffset),
  };
  const step = {
    name: 'sequence',
    label: 'step',
    old: String(old.sequence),
    new: String(current.sequence),
  };
  return withNumber ? [day, step] : [day];
}

function stepChanges(old: Side, current: Side): readonly StrategyChange[] {
  const before = old.template.events;
  const after = current.template.events;
  const pairs = pairSteps(before, after);
  const taken = new Set(pairs.values());
  const path = (side: Side, at: number) => ['processTemplates', side.index, 'events', at];
  let renumbered = 0;
  const come = after.flatMap((event, at) => {
    const partner = before[pairs.get(at) ?? -1];
    const words = stepWords(current, event);
    if (partner === undefined) {
      return [added(pointerOf(...path(current, at)), `${words}, day ${event.dayOffset}`)];
    }
    const matters = numberMatters(current.template, event);
    if (!matters && partner.sequence !== event.sequence) renumbered += 1;
    return memberChanges(path(current, at), words, stepMembers(partner, event, matters));
  });
  const gone = before.flatMap((event, at) =>
    taken.has(at)
      ? []
      : [removed(pointerOf(...path(old, at)), `${stepWords(old, event)}, day ${event.dayOffset}`)],
  );
  return [...come, ...gone, ...renumberedChange(current, renumbered)];
}

function renumberedChange(current: Side, count: number): readonly StrategyChange[] {
  if (count === 0) return [];
  const pointer = pointerOf('processTemplates', current.index, 'events');
  const text = `${current.template.code}: ${countWords(count, 'step')} renumbered`;
  return [{ pointer, sign: '~', text }];
}

function templateWords(template: ProcessTemplate): string {
  return `Process template ${template.code}, ${countWords(template.events.length, 'step')}`;
}

function templateMembers(old: ProcessTemplate, current: ProcessTemplate) {
  return [
    { name: 'code', label: 'code', old: old.code, new: current.code },
    { name: 'title', label: 'title', old: old.title, new: current.title },
    {
      name: 'version',
      label: 'version',
      old: String(old.version),
      new: String(current.version),
    },
  ];
}

/**
 * Process templates by code; one that took the place of another in the criteria rows is compared with it step by
 * step. Steps pair by event type and nearest day: a moved step reads `day 44 -> 49`.
 */
export function templateChanges(old: Strategy, current: Strategy): readonly StrategyChange[] {
  const names = renamed(old, current);
  const templates = current.processTemplates;
  const isNew = (template: ProcessTemplate) => templates.includes(template);
  const passes = [
    (template: ProcessTemplate) => template.code,
    (template: ProcessTemplate) =>
      isNew(template) ? (names.get(template.code) ?? '') : template.code,
    (template: ProcessTemplate) => canonicalJson(template.events),
  ];
  return matchEntries(old.processTemplates, templates, passes, {
    added: ({ entry, index }) => [
      added(pointerOf('processTemplates', index), templateWords(entry)),
    ],
    removed: ({ entry, index }) => [
      removed(pointerOf('processTemplates', index), templateWords(entry)),
    ],
    both: (before, after) => [
      ...memberChanges(
        ['processTemplates', after.index],
        `Process template ${after.entry.code}`,
        templateMembers(before.entry, after.entry),
      ),
      ...partChanges({
        old: before.entry.agreementCancelAlgorithm,
        current: after.entry.agreementCancelAlgorithm,
        schema: eventSchemas.processTemplate.shape.agreementCancelAlgorithm,
        oldPath: ['processTemplates', before.index, 'agreementCancelAlgorithm'],
        path: ['processTemplates', after.index, 'agreementCancelAlgorithm'],
        subject: `Process template ${after.entry.code}`,
        currencies: [old.currency, current.currency],
      }),
      ...stepChanges(
        { strategy: old, template: before.entry, index: before.index },
        { strategy: current, template: after.entry, index: after.index },
      ),
    ],
  });
}
