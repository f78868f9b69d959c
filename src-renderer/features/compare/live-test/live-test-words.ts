import type { StratumPart } from '../../../../src-engine/model/live-test.ts';
import type { SampleRatio, SampleRatioVerdict } from '../../../../src-engine/model/pilot.ts';
import { formatNumber } from '../../../format/count.ts';

export const STRATUM_TITLES: Readonly<Record<StratumPart, string>> = {
  class: 'customer class',
  debt: 'quarters of debt',
  rating: 'quarters of rating',
};

/** The three words of the check, with what each asks of its reader. */
const VERDICTS: Readonly<Record<SampleRatioVerdict, string>> = {
  balanced: 'the split is the planned one',
  suspicious: 'find out why before you trust the differences',
  broken: 'the arms do not hold comparable customers, so the differences mean nothing',
};

/** `Sample ratio: balanced, the split is the planned one (p 0.412).` */
export function ratioText({ verdict, p }: SampleRatio): string {
  const size = p < 0.001 ? 'below 0.001' : formatNumber(p, 3);
  return `Sample ratio: ${verdict}, ${VERDICTS[verdict]} (p ${size}).`;
}

/** Basis points as percent: `12.5%`, `20%`. */
export function shareText(percent: number): string {
  return `${formatNumber(percent, Number.isInteger(percent) ? 0 : 2)}%`;
}
