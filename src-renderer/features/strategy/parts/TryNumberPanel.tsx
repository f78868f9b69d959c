import { useState } from 'react';
import type { EarlyView } from '../../../../src-engine/model/early-view.ts';
import type { SweepField } from '../../../../src-engine/protocol/methods.ts';
import { CumulativeChart } from '../../../charts/CumulativeChart.tsx';
import { moneyValues } from '../../../charts/value-format.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { counted, formatCount } from '../../../format/count.ts';
import { minorDigits } from '../../../format/money.ts';
import { signed, signedRange } from '../../../format/signed.ts';
import { useDocumentSummary } from '../../../stores/document-state.ts';
import { useChosenRun, useIsRunning } from '../../../stores/run-store.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Select } from '../../../ui/Select.tsx';
import { fieldUnit } from '../../compare/trade-offs/field-units.ts';
import { fieldWords } from '../../compare/trade-offs/field-words.ts';
import { putValue } from '../edit/put-value.ts';
import { useEditor } from '../use-editor.ts';
import { trialFields, trialRange } from './trial-fields.ts';
import { useNumberTrial } from './use-number-trial.ts';
import { usePreparedTrials } from './use-prepared-trials.ts';

const NO_FIELDS: readonly SweepField[] = [];
/** Where no run was made yet. */
const DEFAULT = { days: 120, seed: 1 };
const HEIGHT = 176;

/** A threshold moved by a slider, and at once what that would change, from a sample of the accounts first (ux 4.9). */
export function TryNumberPanel() {
  const { slot } = useEditor();
  const summary = useDocumentSummary();
  const known = useQuery('sweepFields', { slot }, `fields-${slot}-${summary.revision}`);
  const fields = trialFields(known.value ?? NO_FIELDS);
  const [pointer, setPointer] = useState('');
  const field = fields.find((one) => one.pointer === pointer) ?? fields[0];
  const { portfolio } = summary;
  if (portfolio === null || field === undefined) return null;
  return (
    <Panel
      title="Try another value"
      sub="nothing is changed until you use it"
      note="One replication, on the same draws as the strategy as it is. The first figures are from a random sample; all accounts follow."
    >
      <div className="st-trial">
        <Select
          label="Number"
          value={field.pointer}
          onChange={setPointer}
          options={fields.map((one) => ({ id: one.pointer, label: fieldWords(one.label) }))}
        />
        {/* Another number, or the same one changed elsewhere, starts where it is. */}
        <Trial
          key={`${field.pointer} ${field.value}`}
          field={field}
          currency={portfolio.currency}
        />
      </div>
    </Panel>
  );
}

interface TrialProps {
  readonly field: SweepField;
  readonly currency: string;
}

function Trial({ field, currency }: TrialProps) {
  const { slot, set } = useEditor();
  const { revision } = useDocumentSummary();
  const [value, setValue] = useState(field.value);
  const isMoved = value !== field.value;
  const { days, seed } = useChosenRun() ?? DEFAULT;
  const trial = { slot, pointer: field.pointer, value, days, seed };
  const { view, value: shown, failure } = useNumberTrial(isMoved ? trial : null, revision);
  const isRunning = useIsRunning();
  usePreparedTrials(isMoved || isRunning ? null : { slot, days, seed }, revision);
  const { text } = fieldUnit(field.unit, currency);
  const { from, to, step } = trialRange(field, minorDigits(currency));
  const isWaiting = isMoved && isRunning && shown !== value;
  return (
    <>
      <Field label={`Value, now ${text(field.value)}`} error={failure?.message ?? null}>
        {(control) => (
          <input
            {...control}
            type="range"
            min={from}
            max={to}
            step={step}
            value={value}
            aria-valuetext={text(value)}
            onChange={(event) => setValue(Number(event.target.value))}
          />
        )}
      </Field>
      <div className="pr">
        <b>{text(value)}</b>
        <Button
          size="small"
          unavailable={isMoved ? null : 'The slider stands at the value as it is.'}
          onClick={() =>
            set(`Set ${fieldWords(field.label)} to ${text(value)}`, (draft) =>
              putValue(draft, field.pointer, value),
            )
          }
        >
          {`Use ${text(value)}`}
        </Button>
      </div>
      {isWaiting ? <p className="t3">Shown when the run under way has ended.</p> : null}
      {view === null || shown === null ? null : <Look view={view} value={text(shown)} />}
    </>
  );
}

/** The difference that a value makes, and how many accounts it was seen on. */
function Look({ view, value }: { readonly view: EarlyView; readonly value: string }) {
  const { slot } = useEditor();
  const format = moneyValues(view.currency);
  const [asItIs = [], moved = []] = view.cumulativeNet;
  const difference = moved.map((net, day) => net - (asItIs[day] ?? 0));
  const isSample = view.accounts < view.of;
  const [total] = view.differences;
  return (
    <section aria-label="What the value would change" data-trial={view.accounts}>
      <h3 className="chart-title2">
        Net cash collected at {value}, difference to the strategy as it is{' '}
        {isSample ? <span className="chip">Sample</span> : null}
      </h3>
      <CumulativeChart
        name="Difference in cumulative net cash by day"
        asOfDay={view.asOfDay}
        series={[{ arm: slot, label: value, values: difference }]}
        format={format}
        height={HEIGHT}
      />
      <p className="t3" role="status">
        {total === undefined
          ? ''
          : `${signed(total.value, format.text)} (${signedRange(total.low, total.high, format.text)}), 95% interval over customers. `}
        {isSample
          ? `Sample of ${formatCount(view.accounts)} of ${counted(view.of, 'account')}, scaled to all of them.`
          : `All ${counted(view.of, 'account')}.`}{' '}
        Flow over {counted(moved.length, 'day')}.
      </p>
    </section>
  );
}
