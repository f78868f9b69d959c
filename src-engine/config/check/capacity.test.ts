import { describe, expect, it } from 'vitest';
import { at } from '../../base/assert.ts';
import { defaultStrategies } from '../default-strategies.ts';
import type { CapacityGroup, EventType, Strategy } from '../strategy-schema.ts';
import { checkCapacity } from './capacity.ts';

const AGENTS: CapacityGroup = {
  code: 'AGENTS',
  title: 'Agents',
  unit: 'MINUTES',
  perWorkday: 480,
  queueOrder: 'DUE_DATE',
  unitCostMinor: 50,
};
const [BASE] = defaultStrategies();

/** The strategy whose only event type is the first one, changed. */
function strategyWith(groups: readonly CapacityGroup[], changes: Partial<EventType>): Strategy {
  const type = { ...at(BASE.eventTypes, 0), code: 'FIRST', ...changes };
  return { ...BASE, capacityGroups: [...groups], eventTypes: [type] };
}

function told(strategy: Strategy) {
  return checkCapacity(strategy).map(
    ({ code, severity, pointer }) => `${severity} ${code} ${pointer}`,
  );
}

describe('capacity of a strategy', () => {
  it('is right when an event names its group and its minutes', () => {
    expect(told(strategyWith([AGENTS], { capacityGroup: 'AGENTS', agentMinutes: 5 }))).toEqual([]);
    expect(told(BASE)).toEqual([]);
  });

  it('names a group that there is', () => {
    expect(told(strategyWith([], { capacityGroup: 'AGENTS', agentMinutes: 5 }))).toEqual([
      'error capacity-group-unknown /eventTypes/0/capacityGroup',
    ]);
  });

  it('says how many minutes an event takes', () => {
    const algorithm = { code: 'COLL EVT GEN', parameters: {} };
    expect(told(strategyWith([AGENTS], { capacityGroup: 'AGENTS', algorithm }))).toEqual([
      'error capacity-minutes-missing /eventTypes/0/capacityGroup',
    ]);
    const jobs = { ...AGENTS, unit: 'JOBS' } as const;
    expect(told(strategyWith([jobs], { capacityGroup: 'AGENTS', algorithm }))).toEqual([]);
  });

  it('has room for the event in a day', () => {
    const few = { ...AGENTS, perWorkday: 4 };
    expect(told(strategyWith([few], { capacityGroup: 'AGENTS', agentMinutes: 5 }))).toEqual([
      'error capacity-too-small /eventTypes/0/capacityGroup',
    ]);
  });

  it('tells of a group without work', () => {
    expect(told(strategyWith([AGENTS], {}))).toEqual([
      'note capacity-group-unused /capacityGroups/0/code',
    ]);
  });
});
