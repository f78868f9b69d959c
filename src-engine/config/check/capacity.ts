import { findAlgorithm } from '../../algorithms/registry.ts';
import { countWords } from '../../base/count-words.ts';
import type { Problem } from '../../base/problem.ts';
import { pointerOf } from '../pointer.ts';
import type { CapacityGroup, EventType, Strategy } from '../strategy-schema.ts';
import { errorAt, noteAt } from './problem-maker.ts';

/** Minutes that an event of a type takes: its own, else those of its algorithm, else none. */
function minutesOf(type: EventType): number {
  const { code, parameters } = type.algorithm;
  const given = parameters['minutes'];
  if (type.agentMinutes !== undefined) return type.agentMinutes;
  const takesMinutes = findAlgorithm('collection-event', code)?.agentMinutes !== undefined;
  return takesMinutes && typeof given === 'number' ? given : 0;
}

function checkType(type: EventType, index: number, groups: readonly CapacityGroup[]): Problem[] {
  if (type.capacityGroup === undefined) return [];
  const pointer = pointerOf('eventTypes', index, 'capacityGroup');
  const group = groups.find(({ code }) => code === type.capacityGroup);
  if (group === undefined)
    return [
      errorAt(
        'capacity-group-unknown',
        pointer,
        `Event type ${type.code} takes capacity of ${type.capacityGroup}, which is no capacity group.`,
        groups.length === 0
          ? 'Add the group to capacityGroups, or leave the member out.'
          : `Use one of ${groups.map(({ code }) => code).join(', ')}, or leave the member out.`,
      ),
    ];
  if (group.unit === 'JOBS') return [];
  const minutes = minutesOf(type);
  if (minutes === 0)
    return [
      errorAt(
        'capacity-minutes-missing',
        pointer,
        `Event type ${type.code} takes minutes of ${group.code} but says not how many.`,
        'Give its agentMinutes.',
      ),
    ];
  if (minutes <= group.perWorkday) return [];
  return [
    errorAt(
      'capacity-too-small',
      pointer,
      `Event type ${type.code} takes ${countWords(minutes, 'minute')}; ${group.code} has ${group.perWorkday} a workday, so it would wait for ever.`,
      `Give ${group.code} at least ${countWords(minutes, 'minute')}, or the event fewer.`,
    ),
  ];
}

/** Who takes capacity of which group: groups exist, events fit into a day, and no group is without work. */
export function checkCapacity(strategy: Strategy): readonly Problem[] {
  const groups = strategy.capacityGroups ?? [];
  const problems = strategy.eventTypes.flatMap((type, index) => checkType(type, index, groups));
  for (const [index, { code }] of groups.entries()) {
    if (strategy.eventTypes.some(({ capacityGroup }) => capacityGroup === code)) continue;
    problems.push(
      noteAt(
        'capacity-group-unused',
        pointerOf('capacityGroups', index, 'code'),
        `No event type takes capacity of ${code}.`,
        'Let an event type wait for it (capacityGroup), or remove it.',
      ),
    );
  }
  return problems;
}
