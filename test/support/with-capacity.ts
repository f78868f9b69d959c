import type {
  CapacityGroup,
  EventType,
  Strategy,
} from '../../src-engine/config/strategy-schema.ts';
import { Choices } from './random-portfolio.ts';

const FIELD_WORK = 'CREATE_FIELD_ACTIVITY';
const CALLS = ['OUTBOUND_CALL', 'AGENT_CALL'];

/** A strategy whose calls and some other steps share agents, and whose field work shares crews. */
export function withCapacity(
  strategy: Strategy,
  capacity: {
    readonly minutes: number;
    readonly jobs: number;
    readonly order: CapacityGroup['queueOrder'];
  },
  takesAgents: (type: EventType) => number | null = () => null,
): Strategy {
  const { minutes, jobs, order } = capacity;
  const group = (code: string, unit: CapacityGroup['unit'], perWorkday: number): CapacityGroup => ({
    code,
    title: code.toLowerCase(),
    unit,
    perWorkday,
    queueOrder: order,
    unitCostMinor: 7,
  });
  return {
    ...strategy,
    capacityGroups: [group('AGENTS', 'MINUTES', minutes), group('CREWS', 'JOBS', jobs)],
    eventTypes: strategy.eventTypes.map((type) => {
      const { code } = type.algorithm;
      if (code === FIELD_WORK) return { ...type, capacityGroup: 'CREWS' };
      if (CALLS.includes(code)) return { ...type, capacityGroup: 'AGENTS', agentMinutes: 6 };
      const agentMinutes = takesAgents(type);
      return agentMinutes === null ? type : { ...type, capacityGroup: 'AGENTS', agentMinutes };
    }),
  };
}

/** Capacity that binds: little of it, in some order, and asked for by steps of every family. */
export function withScarceCapacity(strategy: Strategy, seed: number): Strategy {
  const choices = new Choices(seed + 97_000_000);
  const order = choices.pick(['DUE_DATE', 'LARGEST_DEBT', 'OLDEST_DEBT', 'HIGHEST_RISK'] as const);
  const capacity = { minutes: choices.int(9, 20), jobs: choices.int(2, 4), order };
  return withCapacity(strategy, capacity, () => (choices.chance(0.4) ? choices.int(2, 9) : null));
}
