import { useState } from 'react';
import {
  ACCOUNT_GROUPINGS,
  type AccountGrouping,
} from '../../../../src-engine/model/account-grouping.ts';
import { MEASURES, type MeasureId } from '../../../../src-engine/model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../../../../src-engine/model/measure-definitions.ts';
import type { SegmentEffects } from '../../../../src-engine/model/segment-effects.ts';
import type { RunView } from '../../../../src-engine/protocol/methods.ts';
import { ChartPanel } from '../../../charts/ChartPanel.tsx';
import { segmentTable } from '../../../charts/chart-tables.ts';
import { runBasis } from '../../../charts/run-basis.ts';
import { SegmentDots, type SegmentRow } from '../../../charts/SegmentDots.tsx';
import { counted } from '../../../format/count.ts';
import { go, useNavigation } from '../../../stores/navigation-store.ts';
import { armTitle } from '../../../ui/arm-style.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { LoadingState } from '../../../ui/LoadingState.tsx';
import { Pick } from '../../../ui/Pick.tsx';
import { TryAgain } from '../../../ui/TryAgain.tsx';
import { GROUP_NOTE, SEGMENT_NOTE } from '../interval-notes.ts';
import { GROUPING_NAMES } from './grouping-names.ts';
import { differenceFormat, segmentTitle } from './measure-format.ts';
import { SegmentBands } from './SegmentBands.tsx';
import { useSegmentEffects } from './use-segment-effects.ts';

/** The difference of each challenger by segment or another group, in the measure that is chosen; ratios too (simulation.md 4.4, 4.9). */
export function SegmentsTab({ view }: { readonly view: RunView }) {
  const { params, replaceParams } = useNavigation();
  const measure = MEASURES.find((id) => id === params['measure']) ?? 'netCash';
  const by = ACCOUNT_GROUPINGS.find((id) => id === params['by']) ?? 'segment';
  const { effects, failure, retry } = useSegmentEffects(view.header, measure, by);
  /** The address keeps what is not usual. */
  const choose = (name: 'measure' | 'by', id: string, usual: string) => {
    const { [name]: _, ...rest } = params;
    replaceParams(id === usual ? rest : { ...rest, [name]: id });
  };
  const picks = (
    <>
      <Pick
        label="Groups"
        value={by}
        onChange={(id) => choose('by', id, 'segment')}
        options={ACCOUNT_GROUPINGS.map((id) => ({ id, label: GROUPING_NAMES[id].label }))}
      />
      <Pick
        label="Measure of the segments"
        value={measure}
        onChange={(id) => choose('measure', id, 'netCash')}
        options={MEASURES.map((id) => ({ id, label: MEASURE_DEFINITIONS[id].label }))}
      />
    </>
  );
  return (
    <>
      <div className="tab-tools">{picks}</div>
      {failure !== null && (
        <section className="panel" aria-label="Segments">
          <ErrorState failure={failure} actions={<TryAgain onRetry={retry} />} />
        </section>
      )}
      {effects === null && failure === null && <LoadingState>Reading the segments.</LoadingState>}
      {effects !== null && <Segments view={view} measure={measure} by={by} effects={effects} />}
    </>
  );
}

interface Props {
  readonly view: RunView;
  readonly measure: MeasureId;
  readonly by: AccountGrouping;
  readonly effects: readonly SegmentEffects[];
}

function Segments({ view, measure, by, effects }: Props) {
  const [arm, setArm] = useState(1);
  const { header } = view;
  const { unit, direction } = MEASURE_DEFINITIONS[measure];
  const format = differenceFormat(unit, header.currency);
  const rows = rowsOf(effects);
  const shown = Math.min(arm, effects.length);
  const bands = effects[shown - 1];
  const title = `${segmentTitle(measure)} ${GROUPING_NAMES[by].by}`;
  return (
    <>
      <ChartPanel
        title={title}
        sub="difference to champion"
        basis={runBasis(header, { kind: 'both' })}
        table={segmentTable(rows, format)}
        fileName={`run-${header.id}-${GROUPING_NAMES[by].file}-${measure}`}
        note={by === 'segment' ? SEGMENT_NOTE : GROUP_NOTE}
      >
        <SegmentDots
          name={`${title}, difference to champion`}
          rows={rows}
          format={format}
          sides={direction === 'higher' ? ['worse', 'better'] : ['better', 'worse']}
          lowerIsBetter={direction === 'lower'}
          onOpen={
            by === 'segment'
              ? (segment) =>
                  go('accounts', { run: String(header.id), segment, sort: 'difference', down: '1' })
              : undefined
          }
        />
      </ChartPanel>
      {bands !== undefined && (
        <SegmentBands
          run={header}
          arm={shown}
          measure={measure}
          by={by}
          effects={bands}
          tools={
            effects.length > 1 ? (
              <Pick
                label="Challenger of the bands"
                value={String(shown)}
                onChange={(value) => setArm(Number(value))}
                options={header.arms.slice(1).map((one, index) => ({
                  id: String(index + 1),
                  label: `${armTitle(index + 1)}, ${one.name}`,
                }))}
              />
            ) : undefined
          }
        />
      )}
    </>
  );
}

/** Segments in the engine's order, each with the challengers that have anything to say of it. */
function rowsOf(effects: readonly SegmentEffects[]): readonly SegmentRow[] {
  const names = [...new Set(effects.flatMap((one) => one.effects.map(({ segment }) => segment)))];
  return names.map((segment) => {
    const points = effects.flatMap((one, index) =>
      one.effects
        .filter((effect) => effect.segment === segment)
        .map(({ value, low, high, accounts }) => ({
          ...{ arm: index + 1, label: armTitle(index + 1) },
          ...{ value, low, high, accounts },
        })),
    );
    const size = points[0]?.accounts ?? 0;
    return { key: segment, label: segment, note: counted(size, 'account'), size, points };
  });
}
