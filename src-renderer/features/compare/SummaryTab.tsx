import { useState } from 'react';
import { useStore } from 'zustand';
import type { IntervalLayer } from '../../../src-engine/model/comparison.ts';
import type { RunView } from '../../../src-engine/protocol/methods.ts';
import { counted } from '../../format/count.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { parameterJob, parameterResults } from '../../stores/parameter-store.ts';
import { AgeingPanel } from './AgeingPanel.tsx';
import { ChampionAlone } from './ChampionAlone.tsx';
import { CurvesPanel } from './CurvesPanel.tsx';
import { ForestTable } from './ForestTable.tsx';
import type { ForestLens } from './forest-lens.ts';
import { Headlines } from './Headlines.tsx';
import { IntervalTools } from './IntervalTools.tsx';
import { JobPanel } from './JobPanel.tsx';
import { OutcomeLimits } from './OutcomeLimits.tsx';
import { SegmentsPanel } from './SegmentsPanel.tsx';
import { SwapSetPanel } from './SwapSetPanel.tsx';

/** Verdicts, the forest table with its switches of uncertainty, and a look at what stands behind them. */
export function SummaryTab({ view }: { readonly view: RunView }) {
  const alone = view.header.arms.length < 2;
  return (
    <>
      {alone ? <ChampionAlone /> : <Headlines comparison={view.comparison} />}
      <Measures view={view} alone={alone} />
      <OutcomeLimits comparison={view.comparison} />
      {alone ? (
        <CurvesPanel view={view} height={236} />
      ) : (
        <div className="grid2">
          <CurvesPanel view={view} height={236} />
          <div className="stack">
            <SwapSetPanel view={view} />
            <SegmentsPanel view={view} />
          </div>
        </div>
      )}
      <AgeingPanel view={view} />
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
  const lens: ForestLens = {
    layer: isWaiting ? 'portfolio' : layer,
    isFamily: isFamily && layer === 'portfolio',
    parameters,
  };
  return (
    <>
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
        primary="netCash"
        fileName={`run-${header.id}-measures`}
        lens={lens}
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
