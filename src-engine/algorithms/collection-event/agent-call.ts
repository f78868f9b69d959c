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
  /** Not below this aged debt of the class. */
  minArrearsMinor: z.int().min(0).max(99_999_999_999),
  /** To Do when nobody was reached; null asks for nothing. */
  noContactToDoType: z.string().min(1).max(40).nullable(),
  noContactRole: z.string().min(1).max(40).nullable(),
});

/** AGENT_CALL: as OUTBOUND_CALL, for larger debt only, with a To Do if nobody answers (domain.md 4.2, ladder U1). */
export const agentCall: CollectionEventSpec = {
  spot: 'collection-event',
  code: 'AGENT_CALL',
  title: 'Agent call',
  summary:
    'An agent dials up to the given number of times; a To Do follows when nobody was reached.',
  source: 'domain.md 4.2',
  parameters,
  example: {
    attempts: 3,
    rightPartyBasisPoints: 900,
    talkCostMinor: 500,
    minutes: 6,
    minArrearsMinor: 5000,
    noContactToDoType: 'REVIEW-SEVERANCE',
    noContactRole: null,
  },
  icon: 'call',
  families: ['collection', 'severance', 'write-off'],
  agentMinutes: (given) => parameters.parse(given).minutes,
  effects(given) {
    const { attempts, rightPartyBasisPoints, talkCostMinor, minArrearsMinor, ...rest } =
      parameters.parse(given);
    const { noContactToDoType, noContactRole } = rest;
    return [
      {
        kind: 'call',
        attempts,
        rightPartyBasisPoints,
        talkCostMinor,
        minArrearsMinor,
        otherwise:
          noContactToDoType === null
            ? null
            : { kind: 'to-do', toDoType: noContactToDoType, role: noContactRole },
      },
    ];
  },
};
