import { counted } from '../../format/count.ts';

/** What the band of the daily differences covers: replications of one portfolio, nothing else. */
export function bandNote(replications: number): string {
  return replications < 2
    ? 'One replication: no band. Run more replications to see how far luck alone moves the difference.'
    : `Band: 95% interval of simulation luck over ${counted(replications, 'replication')} of this portfolio; its end is the interval that the table has under “Luck”, never wider than the one under “Portfolio”. Not behaviour-model error.`;
}

/** What the intervals of groups of accounts cover. */
export const GROUP_NOTE =
  '95% intervals over customers and simulation luck, paired; not behaviour-model error.';

export const SEGMENT_NOTE = `${GROUP_NOTE} Select a segment to list its accounts.`;
