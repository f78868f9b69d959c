import { useState } from 'react';
import { mattersMembers } from '../../../src-engine/model/change-that-matters.ts';
import { MEASURES } from '../../../src-engine/model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../../../src-engine/model/measure-definitions.ts';
import {
  DEFAULT_PRIMARY_MEASURE,
  primaryMember,
} from '../../../src-engine/model/primary-measure.ts';
import type { RunHeader, RunRequest } from '../../../src-engine/protocol/methods.ts';
import { Select } from '../../ui/Select.tsx';
import { mattersText } from '../compare/thresholds/matters-text.ts';
import { ThresholdsDialog } from '../compare/thresholds/ThresholdsDialog.tsx';
import { useKnownThresholds } from './use-known-thresholds.ts';

const PRIMARY_CHOICES = MEASURES.map((id) => ({ id, label: MEASURE_DEFINITIONS[id].label }));

interface Props {
  readonly request: RunRequest;
  readonly currency: string;
  /** The newest run of these accounts: it knows the defaults. */
  readonly lastRun: RunHeader | null;
  readonly onChange: (request: RunRequest) => void;
}

/** By which measure a run will be judged, and which differences matter: chosen before it, and kept with it (ux 2.4). */
export function JudgedBy({ request, currency, lastRun, onChange }: Props) {
  const thresholds = useKnownThresholds(lastRun);
  const [isEditing, setEditing] = useState(false);
  const { primaryMeasure, matters = {} } = request;
  return (
    <div className="si-primary">
      <Select
        label="Primary measure"
        help="Decides the headline; guardrails and the other measures are checks. It is chosen before the run and kept with it."
        options={PRIMARY_CHOICES}
        value={primaryMeasure ?? DEFAULT_PRIMARY_MEASURE}
        onChange={(measure) => {
          const { primaryMeasure: _, ...plain } = request;
          onChange({ ...plain, ...primaryMember(measure) });
        }}
      />
      <p className="si-matters">
        Changes that matter: {mattersText(matters, currency)}.{' '}
        <button type="button" className="link" onClick={() => setEditing(true)}>
          Edit thresholds…
        </button>
      </p>
      {isEditing ? (
        <ThresholdsDialog
          thresholds={thresholds}
          set={matters}
          currency={currency}
          description="Smaller differences are shaded and read as too small to matter; with 0 every sure one matters. They are set before the run and kept with it."
          onKeep={(wanted) => {
            const { matters: _, ...plain } = request;
            onChange({ ...plain, ...mattersMembers({ matters: wanted }) });
            return Promise.resolve(true);
          }}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </div>
  );
}
