import { z } from '../../base/zod.ts';
import type { CollectionEventSpec } from './contract.ts';

const parameters = z.strictObject({
  /** Dials on the day. */
  attempts: z.int().min(1).max(20),
  /** Chance of reaching the right party at each dial, of 10 000. */
  rightPartyBasisPoints: z.int().min(0).max(10_000),
  talkCostMinor: z.int().min(0).max(100_000),
  /** Agent minutes of a dialled event, unless its event type says otherwise. */
  minutes: z.int().min(0).max(600),
});

/** OUTBOUND_CALL: agent dials; only a right-party contact moves the customer (simulation.md 1.3). */
export const outboundCall: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'OUTBOUND_CALL',
  title: 'Outbound call',
  summary:
    'An agent dials up to the given number of times; the talk cost is added when the right party answers.',
  source: 'simulation.md 1.3',
  parameters,
  example: { attempts: 3, rightPartyBasisPoints: 900, talkCostMinor: 500, minutes: 6 },
  icon: 'call',
  families: ['collection', 'severance', 'write-off'],
  agentMinutes: (given) => parameters.parse(given).minutes,
  effects(given) {
    const { attempts, rightPartyBasisPoints, talkCostMinor } = parameters.parse(given);
    const always = { minArrearsMinor: 0, otherwise: null } as const;
    return [{ kind: 'call', attempts, rightPartyBasisPoints, talkCostMinor, ...always }];
  },
};
