import type { AccountListQuery, RunRequest } from '../../src-engine/protocol/methods.ts';
import type { GenerateOptions } from '../../src-engine/synth/options.ts';

/** What the tests of the service ask of a small generated portfolio. */
export const UTILITY_QUESTIONS = {
  portfolio: {
    preset: 'utility',
    accounts: 500,
    seed: 7,
    asOfDay: 20_514,
    currency: 'USD',
  } satisfies GenerateOptions,
  run: { slots: [0, 1, 2], days: 60, replications: 4, seed: 20_240_601 } satisfies RunRequest,
  allAccounts: {
    text: '',
    segment: null,
    bucket: null,
    swap: null,
    runId: null,
    sort: 'id',
    descending: false,
    offset: 0,
    limit: 500,
  } satisfies AccountListQuery,
} as const;
