import type { ProcessFamily } from '../../algorithms/collection-event/contract.ts';
import { findAlgorithm } from '../../algorithms/registry.ts';
import type { Problem } from '../../base/problem.ts';
import { pointerOf } from '../pointer.ts';
import type { Strategy } from '../strategy-schema.ts';
import { valuesAt } from '../values-at.ts';
import { listWords } from '../words.ts';
import { errorAt } from './problem-maker.ts';

const STEPS: readonly (readonly [family: ProcessFamily, pattern: string])[] = [
  ['collection', 'processTemplates/*/events/*/eventType'],
  ['collection', 'dunningSchedules/*/levels/*/events/*/eventType'],
  ['severance', 'severanceTemplates/*/events/*/eventType'],
  ['write-off', 'writeOff/templates/*/events/*/eventType'],
];

/** Steps whose event cannot happen in a process of that family: only severance cuts a service, say (domain.md 2.4, 2.5). */
export function checkEventFamilies(strategy: Strategy): readonly Problem[] {
  return STEPS.flatMap(([family, pattern]) =>
    valuesAt(strategy, pattern).flatMap(({ value, path }) => {
      const type = strategy.eventTypes.find((entry) => entry.code === value);
      const spec =
        type === undefined ? undefined : findAlgorithm('collection-event', type.algorithm.code);
      if (type === undefined || spec === undefined || spec.families.includes(family)) return [];
      return [
        errorAt(
          'event-family-wrong',
          pointerOf(...path),
          `Event type ${type.code} (${spec.code}) cannot be a step of a ${family} template.`,
          `It belongs into a ${listWords([...spec.families]).replace(' and ', ' or ')} template.`,
        ),
      ];
    }),
  );
}
