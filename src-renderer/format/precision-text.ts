import type { PrecisionReason, PrecisionReport } from '../../src-engine/model/precision.ts';
import { counted } from './count.ts';
import { formatMoneyCompact } from './money.ts';

const WHY: Readonly<Record<PrecisionReason, string>> = {
  precise: 'precise enough',
  'luck is small': 'luck is small against what customers differ by, more would narrow nothing',
  'most allowed': 'no more were allowed, and the precision asked for is not reached',
};

/** How many replications a run needed and why, in two sentences. */
export function precisionText(report: PrecisionReport, currency: string): string {
  const money = (minor: number) => `±${formatMoneyCompact(minor, currency)}`;
  const { replications, why, reached, halfWidth, pilot, planned, most } = report;
  const luck =
    reached === null ? 'Luck of net cash is not known' : `Luck of net cash ${money(reached)}`;
  const asked =
    planned === null
      ? ''
      : planned === 0
        ? `; a pilot of ${pilot} was enough`
        : `; a pilot of ${pilot} asked for about ${counted(Math.max(0, planned - pilot), 'more replication', 'more replications')}`;
  return `Stopped after ${counted(replications, 'replication')} of at most ${most}: ${WHY[why]}. ${luck}, asked for ${money(halfWidth)}${asked}.`;
}
