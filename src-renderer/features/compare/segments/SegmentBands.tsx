import type { ReactNode } from 'react';
import type { AccountGrouping } from '../../../../src-engine/model/account-grouping.ts';
import type { MeasureId } from '../../../../src-engine/model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../../../../src-engine/model/measure-definitions.ts';
import type { SegmentEffects } from '../../../../src-engine/model/segment-effects.ts';
import type { RunHeader } from '../../../../src-engine/protocol/methods.ts';
import { type ChartTable, plainCell } from '../../../charts/chart-table.ts';
import { runBasis } from '../../../charts/run-basis.ts';
import { TablePanel } from '../../../charts/TablePanel.tsx';
import { counted, formatCount, formatNumber } from '../../../format/count.ts';
import { armTitle } from '../../../ui/arm-style.ts';
import { GROUPING_NAMES } from './grouping-names.ts';
import { differenceFormat, segmentTitle, segmentValueText } from './measure-format.ts';

interface Props {
  readonly run: RunHeader;
  readonly arm: number;
  readonly measure: MeasureId;
  readonly by: AccountGrouping;
  readonly effects: SegmentEffects;
  readonly tools: ReactNode;
}

/** Segments or other groups of one challenger with bands that hold for all of them at once, and whether they differ at all. */
export function SegmentBands({ run, arm, measure, by, effects, tools }: Props) {
  const many = by === 'segment' ? 'segments' : 'groups';
  return (
    <TablePanel
      title={GROUPING_NAMES[by].all}
      sub={`${armTitle(arm)}, ${segmentTitle(measure).toLowerCase()}`}
      basis={runBasis(run, { kind: 'both', arms: [0, arm] })}
      tools={tools}
      lead={<p className="lead-in">{heterogeneityText(effects, many)}</p>}
      table={bandsTable(effects, measure, by, run.currency)}
      fileName={`run-${run.id}-${GROUPING_NAMES[by].file}-at-once-${measure}-${arm}`}
      note={`Customers are the sample. Bands hold for all ${many} together; the shrunk effect is what to expect of one: its own drawn to that of all by how uncertain it is. p is adjusted for the number of ${many} (Benjamini and Hochberg): of those below 0.1 at most a tenth are chance.`}
    />
  );
}

/** Below it the segments are said to differ. */
const ALPHA = 0.05;

function pText(p: number): string {
  return p < 0.001 ? 'below 0.001' : formatNumber(p, 3);
}

function heterogeneityText({ heterogeneity }: SegmentEffects, many: string): string {
  if (heterogeneity === null)
    return `Fewer than two ${many} have an effect that could differ: nothing is compared.`;
  const { q, degrees, pValue } = heterogeneity;
  const verdict =
    pValue < ALPHA
      ? `The ${many} differ in effect`
      : `Nothing says that the ${many} differ in effect: what looks like it may be chance`;
  return `${verdict} (Q ${formatNumber(q, 1)} with ${counted(degrees, 'degree')} of freedom, p ${pText(pValue)}).`;
}

function bandsTable(
  { effects }: SegmentEffects,
  measure: MeasureId,
  by: AccountGrouping,
  currency: string,
): ChartTable {
  const format = differenceFormat(MEASURE_DEFINITIONS[measure].unit, currency);
  const change = (value: number) => ({ text: format.signed(value), csv: format.csv(value) });
  const level = (value: number) => ({
    text: segmentValueText(measure, value, currency),
    csv: format.csv(value),
  });
  return {
    columns: [
      by === 'segment' ? 'Segment' : 'Group',
      'Accounts',
      'Customers',
      'Champion',
      'Challenger',
      'Difference',
      '95% low',
      '95% high',
      'Band low',
      'Band high',
      'Shrunk',
      'p',
    ].map((label, index) => ({ label, numeric: index > 0 })),
    rows: effects.map((effect) => [
      plainCell(effect.segment),
      { text: formatCount(effect.accounts), csv: String(effect.accounts) },
      { text: formatCount(effect.customers), csv: String(effect.customers) },
      level(effect.champion),
      level(effect.challenger),
      change(effect.value),
      change(effect.low),
      change(effect.high),
      change(effect.bandLow),
      change(effect.bandHigh),
      change(effect.shrunk),
      { text: pText(effect.pValue), csv: String(Number(effect.pValue.toPrecision(6))) },
    ]),
  };
}
