import { useStore } from 'zustand';
import type { IntervalLayer } from '../../../src-engine/model/comparison.ts';
import type { RunView } from '../../../src-engine/protocol/methods.ts';
import { counted } from '../../format/count.ts';
import { useDocumentSummary } from '../../stores/document-state.ts';
import { useJob } from '../../stores/long-job.ts';
import {
  parameterJob,
  parameterResults,
  startParameterDraws,
} from '../../stores/parameter-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/Check.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';

interface Props {
  readonly view: RunView;
  readonly layer: IntervalLayer;
  readonly onLayer: (layer: IntervalLayer) => void;
  readonly isFamily: boolean;
  readonly onFamily: (isFamily: boolean) => void;
}

/** Enough to judge a spread by, few enough to wait for (simulation.md 4.3 wants 50). */
const DRAWS = 100;

const LAYERS = [
  { id: 'luck', label: 'Luck' },
  { id: 'portfolio', label: 'Portfolio' },
  { id: 'parameters', label: 'Parameters' },
] as const;

/** Which uncertainty the intervals cover, and whether they hold for all challengers at once (ux 2.4). */
export function IntervalTools({ view, layer, onLayer, isFamily, onFamily }: Props) {
  const { header } = view;
  const layers = header.replications > 1 ? LAYERS : LAYERS.slice(1);
  return (
    <div className="interval-tools">
      <span className="t2">Intervals cover</span>
      <SegmentedControl label="Intervals cover" options={layers} value={layer} onChange={onLayer} />
      {header.arms.length > 2 && layer === 'portfolio' && (
        <Check checked={isFamily} onChange={onFamily}>
          Family-wise for {counted(header.arms.length - 1, 'challenger')}
        </Check>
      )}
      {layer === 'parameters' && <ParameterAction view={view} />}
    </div>
  );
}

/** Starts the parameter layer where it is not there yet; until then the table stays on the portfolio layer. */
function ParameterAction({ view }: { readonly view: RunView }) {
  const { header } = view;
  const summary = useDocumentSummary();
  const known = useStore(parameterResults)[header.id];
  const running = useJob(parameterJob).kind === 'running';
  if (known !== undefined || running) return null;
  const unavailable =
    summary.portfolio?.fingerprint === header.portfolioFingerprint
      ? null
      : 'This run was made on another portfolio: run again first.';
  return (
    <>
      <Button
        size="small"
        icon="run"
        unavailable={unavailable}
        onClick={() => void startParameterDraws(header.id, DRAWS)}
      >
        Draw {DRAWS} behaviour models
      </Button>
      <span className="t3">Until then the table shows the portfolio layer.</span>
    </>
  );
}
