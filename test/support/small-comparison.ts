import { CliBench, sample } from './cslab.ts';

const ACCOUNTS = 150;
const DAYS = 60;

/** The comparison that tests of the command line ask about: small, and with something in every table. */
export const smallComparison = {
  accounts: ACCOUNTS,
  days: DAYS,

  /** `cslab run` of the champion against challenger A on the portfolio of `bench`, without the folder it writes. */
  run: [
    ...['run', 'p.cstrat', '--strategy', sample('champion'), '--days', String(DAYS)],
    ...['--challenger', sample('challenger-a'), '--replications', '2'],
  ],

  /** What an export needs of somebody who looked at the warnings. */
  review: [
    ...['--reviewer', 'A. Reviewer', '--reviewed-on', '2026-03-02'],
    ...['--note', 'Looked at together.'],
  ],

  /** A folder with the portfolio p.cstrat in it. */
  async bench(): Promise<CliBench> {
    const bench = await CliBench.create();
    await bench.done([
      ...['generate', '--preset', 'utility', '--accounts', String(ACCOUNTS), '--seed', '7'],
      ...['--as-of', '2026-03-02', '--out', 'p.cstrat'],
    ]);
    return bench;
  },
} as const;
