import type { Problem } from '../../base/problem.ts';
import { nearestName } from '../parse/nearest-name.ts';
import { pointerOf } from '../pointer.ts';
import type { Strategy } from '../strategy-schema.ts';
import { errorAt, noteAt } from './problem-maker.ts';

/** One use of a code at a place. */
interface Use {
  readonly code: string;
  readonly pointer: string;
}

function unknownUses(
  problemCode: string,
  what: string,
  known: readonly string[],
  uses: readonly Use[],
): readonly Problem[] {
  return uses
    .filter((use) => !known.includes(use.code))
    .map((use) => {
      const meant = nearestName(use.code, known);
      const hint = meant === null ? `Defined: ${known.join(', ')}.` : `Did you mean ${meant}?`;
      return errorAt(problemCode, use.pointer, `${what} ${use.code} does not exist.`, hint);
    });
}

function templateUses(strategy: Strategy): readonly Use[] {
  const rows = strategy.classControls.flatMap((control, c) =>
    control.conditions.flatMap((condition, n) =>
      condition.criteria.map((row, r) => ({
        code: row.template,
        pointer: pointerOf('classControls', c, 'conditions', n, 'criteria', r, 'template'),
      })),
    ),
  );
  const tests = strategy.championChallenger.flatMap((option, index) => [
    { code: option.champion, pointer: pointerOf('championChallenger', index, 'champion') },
    { code: option.challenger, pointer: pointerOf('championChallenger', index, 'challenger') },
  ]);
  return [...rows, ...tests];
}

function eventTypeUses(strategy: Strategy): readonly Use[] {
  return strategy.processTemplates.flatMap((template, t) =>
    template.events.map((event, e) => ({
      code: event.eventType,
      pointer: pointerOf('processTemplates', t, 'events', e, 'eventType'),
    })),
  );
}

function unused(
  problemCode: string,
  what: string,
  list: 'processTemplates' | 'eventTypes',
  strategy: Strategy,
  uses: readonly Use[],
): readonly Problem[] {
  return strategy[list].flatMap((entry, index) =>
    uses.some((use) => use.code === entry.code)
      ? []
      : [
          noteAt(
            problemCode,
            pointerOf(list, index),
            `${what} ${entry.code} is not used.`,
            'Remove it, or refer to it.',
          ),
        ],
  );
}

/** Codes that are used but not defined (errors), and templates and event types that nothing uses (notes). */
export function checkReferences(strategy: Strategy): readonly Problem[] {
  const codes = (list: readonly { readonly code: string }[]) => list.map((entry) => entry.code);
  const templates = templateUses(strategy);
  const types = eventTypeUses(strategy);
  const classes = strategy.classControls.map((control, index) => ({
    code: control.debtClass,
    pointer: pointerOf('classControls', index, 'debtClass'),
  }));
  return [
    ...unknownUses('debt-class-unknown', 'Debt class', codes(strategy.debtClasses), classes),
    ...unknownUses(
      'template-unknown',
      'Process template',
      codes(strategy.processTemplates),
      templates,
    ),
    ...unknownUses('event-type-unknown', 'Event type', codes(strategy.eventTypes), types),
    ...unused('template-unused', 'Process template', 'processTemplates', strategy, templates),
    ...unused('event-type-unused', 'Event type', 'eventTypes', strategy, types),
  ];
}
