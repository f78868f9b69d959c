import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import type { TrendSource } from '../../../src-engine/protocol/trend-methods.ts';
import type { Params } from '../../stores/navigation-store.ts';

/** Which source and day an address names: `?run=2&arm=1&day=20540&measure=par60`. Without a run it is the past. */
export interface TrendAddress {
  readonly source: TrendSource;
  readonly run: RunHeader | null;
  readonly day: number | null;
  readonly measure: string | null;
}

export function trendAddress(params: Params, runs: readonly RunHeader[]): TrendAddress {
  const run = runs.find(({ id }) => String(id) === params['run']) ?? null;
  const asked = Number(params['arm'] ?? '0');
  const arm = run?.arms[asked] === undefined ? 0 : asked;
  const day = Number(params['day'] ?? Number.NaN);
  return {
    source: run === null ? { kind: 'past' } : { kind: 'arm', runId: run.id, arm },
    run,
    day: Number.isInteger(day) ? day : null,
    measure: params['measure'] ?? null,
  };
}
