import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import {
  type IntervalLayer,
  MEASURES,
  type MeasureId,
} from '../../../src-engine/model/comparison.ts';
import { DEFAULT_PRIMARY_MEASURE } from '../../../src-engine/model/primary-measure.ts';
import type { RunView } from '../../../src-engine/protocol/methods.ts';
import { runBasis } from '../../charts/run-basis.ts';
import { counted } from '../../format/count.ts';
import { navigationStore, replaceParams, useNavigation } from '../../stores/navigation-store.ts';
import { parameterJob, parameterResults } from '../../stores/parameter-store.ts';
import { Deferred } from '../../ui/Deferred.tsx';
import { laterComponent } from '../../ui/later-component.tsx';
import { WhenNear } from '../../ui/WhenNear.tsx';
import { AgeingPanel } from './AgeingPanel.tsx';
import { ArmTradeOffPanel } from './ArmTradeOffPanel.tsx';
import { ChampionAlone } from './ChampionAlone.tsx';
import { CurvesPanel } from './CurvesPanel.tsx';
import { ForestTable } from './ForestTable.tsx';
import type { ForestLens } from './forest-lens.ts';
import { Headlines } from './Headlines.tsx';
import { IntervalTools } from './IntervalTools.tsx';
import { JobPanel } from './JobPanel.tsx';
import { MeasureDialog } from './measure/MeasureDialog.tsx';
import { SegmentsPanel } from './SegmentsPanel.tsx';
import { SwapSetPanel } from './swap/SwapSetPanel.tsx';
import { MattersNote } from './thresholds/MattersNote.tsx';
import { RunThresholds } from './thresholds/RunThresholds.tsx';
import { useMeasureRemarks } from './use-measure-remarks.ts';

// Asks the engine, and is below what a window shows.
const RollRatesTab = laterComponent(
  async () => (await import('./roll-rates/RollRatesTab.tsx')).RollRatesTab,
);

/** What stands behind a row is part of the address: a link to it opens it. */
function openMeasure(measure: MeasureId): void {
  replaceParams({ ...navigationStore.getState().params, kpi: measure });
}

/** As every window of this screen, it is a place: the menu leads to it from anywhere. */
function openThresholds(): void {
  replaceParams({ ...navigationStore.getState().params, thresholds: 'open' });
}

/** Of each of the two curve charts, pixels. */
const CURVE_HEIGHT = 236;

/** Verdicts, the forest table with its switches of uncertainty, and a look at what stands behind them. */
export function SummaryTab({ view }: { readonly view: RunView }) {
  const alone = view.header.arms.length < 2;
  return (
    <>
      {alone ? <ChampionAlone /> : <Headlines comparison={view.comparison} />}
      <MattersNote comparison={view.comparison} currency={view.header.currency} />
      <Measures view={view} alone={alone} />
      {alone ? (
        <Deferred minHeight={330}>
          <CurvesPanel view={view} height={CURVE_HEIGHT} />
        </Deferred>
      ) : (
        <>
          <div className="grid2">
            <Deferred minHeight={620}>
              <CurvesPanel view={view} height={CURVE_HEIGHT} />
            </Deferred>
            <Deferred minHeight={620}>
              <ArmTradeOffPanel view={view} height={2 * CURVE_HEIGHT + 40} />
            </Deferred>
          </div>
          <WhenNear minHeight={320}>
            <RollRatesTab view={view} hasVintages={false} />
          </WhenNear>
          <div className="grid2">
            <Deferred minHeight={330}>
              <SwapSetPanel view={view} />
            </Deferred>
            <Deferred minHeight={330}>
              <SegmentsPanel view={view} />
            </Deferred>
          </div>
        </>
      )}
      <Deferred minHeight={330}>
        <AgeingPanel view={view} />
      </Deferred>
    </>
  );
}

function Measures({ view, alone }: { readonly view: RunView; readonly alone: boolean }) {
  const { comparison, header } = view;
  const { params, go } = useNavigation();
  const [layer, setLayer] = useState<IntervalLayer>('portfolio');
  const [isFamily, setFamily] = useState(false);
  const parameters = useStore(parameterResults)[header.id] ?? null;
  // What is not there yet is not claimed: the label says what is shown.
  const isWaiting = layer === 'parameters' && parameters === null;
  const lens = useMemo(
    (): ForestLens => ({
      layer: isWaiting ? 'portfolio' : layer,
      isFamily: isFamily && layer === 'portfolio',
      parameters,
    }),
    [isWaiting, layer, isFamily, parameters],
  );
  const { kpi, thresholds, ...rest } = params;
  const shown = MEASURES.find((measure) => measure === kpi) ?? null;
  const remarks = useMeasureRemarks(comparison, header.id);
  return (
    <>
      {shown === null ? null : (
        <MeasureDialog
          measure={shown}
          run={header}
          onSegments={() => go('compare', { ...rest, tab: 'segments', measure: shown })}
          onClose={() => replaceParams(rest)}
        />
      )}
      {thresholds === undefined ? null : (
        <RunThresholds view={view} onClose={() => replaceParams(rest)} />
      )}
      <JobPanel
        job={parameterJob}
        noun="Drawing"
        title="Running under drawn assumptions"
        describe={({ done, total }) => `${done} of ${counted(total, 'behaviour model')}`}
        note="Each model draws every assumption from its range; the arms are run again under each."
      />
      <ForestTable
        comparison={comparison}
        currency={header.currency}
        primary={comparison.primaryMeasure ?? DEFAULT_PRIMARY_MEASURE}
        fileName={`run-${header.id}-measures`}
        basis={runBasis(header, { kind: 'both' })}
        lens={lens}
        remarks={remarks}
        onOpen={openMeasure}
        onThresholds={openThresholds}
        next={
          <button
            type="button"
            className="link"
            onClick={() => go('compare', { ...params, tab: 'sensitivity' })}
          >
            Run sensitivity
          </button>
        }
        tools={
          alone ? null : (
            <IntervalTools
              view={view}
              layer={layer}
              onLayer={setLayer}
              isFamily={isFamily}
              onFamily={setFamily}
            />
          )
        }
      />
    </>
  );
}
