import { useState } from 'react';
import { useStore } from 'zustand';
import { HARM_WEIGHT_SETS } from '../../../../src-engine/model/harm.ts';
import { SWEEP_OBJECTIVES, type SweepObjective } from '../../../../src-engine/model/sweep.ts';
import type {
  RunHeader,
  SweepField,
  SweepRequest,
} from '../../../../src-engine/protocol/methods.ts';
import { useWhyNotRun } from '../../../commands/use-why-not-run.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { useDocumentSummary } from '../../../stores/document-state.ts';
import { sweepChoices } from '../../../stores/sweep-store.ts';
import { armTitle } from '../../../ui/arm-style.ts';
import { Button } from '../../../ui/Button.tsx';
import { Check } from '../../../ui/Check.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { FieldPicker } from './FieldPicker.tsx';
import { HarmWeights } from './HarmWeights.tsx';
import { HARM_POLICIES } from './harm-words.ts';
import { initialRange } from './initial-range.ts';
import { SweepPreviewLine } from './SweepPreviewLine.tsx';
import { initialSweep, isLikeRun, sweepProblem } from './sweep-plan.ts';
import { VariableRow } from './VariableRow.tsx';

interface Props {
  readonly run: RunHeader;
  readonly onRun: (request: SweepRequest) => void;
  readonly onClose: () => void;
}

const NO_FIELDS: readonly SweepField[] = [];

/** What to sweep: which numbers over which values, how settings are laid out, how many replications (ux 2.4b). */
export function SweepDialog({ run, onRun, onClose }: Props) {
  const summary = useDocumentSummary();
  const { lastRequest } = useStore(sweepChoices);
  const [request, setRequest] = useState(() => initialSweep(run, lastRequest));
  const set = (change: Partial<SweepRequest>): void =>
    setRequest((before) => ({ ...before, ...change }));
  const known = useQuery(
    'sweepFields',
    { slot: request.slot },
    `fields-${request.slot}-${summary.revision}`,
  );
  const fields = known.stale ? NO_FIELDS : (known.value ?? NO_FIELDS);
  const currency = summary.portfolio?.currency ?? run.currency;
  const own = sweepProblem(request, fields, currency);
  const blocked = useWhyNotRun([request.slot]);
  const preview = useQuery(
    'sweepPreview',
    request,
    own === null ? `preview-${summary.revision}` : null,
  );
  const refused = preview.failure === null ? null : preview.failure.message;
  return (
    <Dialog
      title="Threshold sweep"
      description="Runs one strategy with other numbers, every setting on the same accounts and draws."
      wide
      onClose={onClose}
      footer={
        <>
          <Button className="left" onClick={onClose}>
            Cancel
          </Button>
          <Button
            tone="primary"
            icon="run"
            unavailable={own ?? refused ?? blocked}
            onClick={() => onRun(request)}
          >
            Run sweep
          </Button>
        </>
      }
    >
      <div className="sweep-setup">
        <div>
          <Select
            label="Strategy"
            value={String(request.slot)}
            onChange={(slot) => set({ slot: Number(slot), variables: [] })}
            options={summary.strategies.map((one) => ({
              id: String(one.slot),
              label: `${armTitle(one.slot)}, ${one.name} v${one.version}`,
            }))}
          />
          <FieldPicker
            fields={fields}
            currency={currency}
            taken={request.variables.map(({ pointer }) => pointer)}
            onAdd={(field) => set({ variables: [...request.variables, initialRange(field)] })}
          />
        </div>
        <div>
          <Variables request={request} fields={fields} currency={currency} onChange={set} />
          <Plan request={request} run={run} onChange={set} />
          <SweepPreviewLine
            request={request}
            preview={preview.stale ? null : preview.value}
            problem={own}
            failure={preview.failure}
            fields={fields}
          />
        </div>
      </div>
    </Dialog>
  );
}

interface PartProps {
  readonly request: SweepRequest;
  readonly onChange: (change: Partial<SweepRequest>) => void;
}

function Variables({
  request,
  fields,
  currency,
  onChange,
}: PartProps & { readonly fields: readonly SweepField[]; readonly currency: string }) {
  const { variables } = request;
  if (variables.length === 0)
    return <p className="t2">Nothing is varied yet. Choose a number on the left.</p>;
  return variables.map((variable, index) => {
    const field = fields.find(({ pointer }) => pointer === variable.pointer);
    return field === undefined ? null : (
      <VariableRow
        key={variable.pointer}
        field={field}
        variable={variable}
        currency={currency}
        onChange={(next) => onChange({ variables: variables.with(index, next) })}
        onRemove={() => onChange({ variables: variables.filter((one) => one !== variable) })}
      />
    );
  });
}

const DESIGNS = [
  { id: 'grid', label: 'Grid: every combination' },
  { id: 'sobol', label: 'Sobol points with halving' },
  { id: 'latin-hypercube', label: 'Latin hypercube with halving' },
] as const;

const OBJECTIVES: Readonly<Record<SweepObjective, string>> = {
  netCash: 'Net cash',
  npv: 'NPV: net cash discounted to the first day, 8% a year',
};

/** Points of harm per 1,000 accounts that a new limit begins with; about that of the sample's champion. */
const LIMIT_AT_FIRST = 15_000;

/** Settings with more harm are shown and never recommended. */
function HarmLimit({ request, onChange }: PartProps) {
  const { harmLimit } = request;
  return (
    <div className="harm-limit">
      <Check
        checked={harmLimit !== null}
        onChange={(on) => onChange({ harmLimit: on ? LIMIT_AT_FIRST : null })}
      >
        Recommend nothing above a harm limit
      </Check>
      {harmLimit !== null && (
        <NumberField
          label="Harm points per 1,000 accounts"
          value={harmLimit}
          min={0}
          max={1_000_000}
          step={500}
          onCommit={(limit) => onChange({ harmLimit: limit })}
        />
      )}
    </div>
  );
}

function Plan({ request, run, onChange }: PartProps & { readonly run: RunHeader }) {
  const like = isLikeRun(request, run);
  return (
    <div className="sweep-plan">
      <Select
        label="Settings"
        value={request.design}
        onChange={(design) => onChange({ design })}
        options={DESIGNS}
      />
      {request.design !== 'grid' && (
        <NumberField
          label="Points"
          value={request.points}
          min={2}
          max={500}
          onCommit={(points) => onChange({ points })}
        />
      )}
      <NumberField
        label="Replications"
        value={request.replications}
        min={1}
        max={1000}
        onCommit={(replications) => onChange({ replications })}
      />
      <Select
        label="Harm policy"
        value={request.harmWeights}
        onChange={(harmWeights) => onChange({ harmWeights })}
        options={HARM_WEIGHT_SETS.map((id) => ({ id, label: HARM_POLICIES[id] }))}
      />
      <Select
        label="Look for the most"
        value={request.objective ?? 'netCash'}
        onChange={(objective) => onChange({ objective })}
        options={SWEEP_OBJECTIVES.map((id) => ({ id, label: OBJECTIVES[id] }))}
      />
      <HarmLimit request={request} onChange={onChange} />
      <div className="wide">
        <HarmWeights />
      </div>
      <div className="wide">
        <Check
          checked={like}
          onChange={(on) =>
            onChange(on ? { days: run.days, seed: run.seed } : { seed: run.seed + 1 })
          }
        >
          Same days and draws as run {run.id}
        </Check>
      </div>
      {!like && (
        <>
          <NumberField
            label="Days"
            value={request.days}
            min={1}
            max={1000}
            onCommit={(days) => onChange({ days })}
          />
          <NumberField
            label="Seed"
            value={request.seed}
            min={0}
            onCommit={(seed) => onChange({ seed })}
          />
        </>
      )}
    </div>
  );
}
