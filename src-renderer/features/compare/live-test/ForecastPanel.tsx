import { useState } from 'react';
import { STRATUM_PARTS, type StratumPart } from '../../../../src-engine/model/live-test.ts';
import {
  LIVE_TEST_OUTCOME,
  LIVE_TEST_OUTCOMES,
  type LiveTestOutcome,
} from '../../../../src-engine/model/live-test-outcome.ts';
import type { ForecastRequest } from '../../../../src-engine/protocol/live-test-methods.ts';
import type { RunHeader } from '../../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { useDocumentSummary } from '../../../stores/document-state.ts';
import { armTitle } from '../../../ui/arm-style.ts';
import { Check } from '../../../ui/Check.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { LoadingState } from '../../../ui/LoadingState.tsx';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ForecastAnswer } from './ForecastAnswer.tsx';
import { ForecastChart } from './ForecastChart.tsx';
import { STRATUM_TITLES } from './live-test-words.ts';
import { outcomeTitle } from './outcome-format.ts';

interface Props {
  readonly run: RunHeader;
}

/** How large and long a live test must be, from the run's own customers, and what a real one would have shown. */
export function ForecastPanel({ run }: Props) {
  const summary = useDocumentSummary();
  const [asked, setAsked] = useState<Omit<ForecastRequest, 'runId'>>({
    ...{ arm: 1, outcome: 'net', challengerBasisPoints: 2000, othersBasisPoints: 0 },
    ...{ experiment: 'pilot', strata: [], detect: null, power: 0.8, perDay: null },
  });
  const set = (change: Partial<typeof asked>): void =>
    setAsked((before) => ({ ...before, ...change }));
  const request = { ...asked, runId: run.id };
  const isSame = summary.portfolio?.fingerprint === run.portfolioFingerprint;
  const found = useQuery('liveTestForecast', request, isSame ? `run-${run.id}` : null);
  const answer = isSame && found.failure === null && !found.stale ? found.value : null;
  return (
    <>
      <Panel
        title="What a live test needs"
        sub="from this run’s own customers"
        note="Deviations are those between customers of one replication, each under one strategy: what a live test has to cope with. 95% confidence, two-sided. The split is that of the GrowthBook SDKs, hash version 2."
      >
        <div className="live-form">
          {run.arms.length > 2 && (
            <Select
              label="Challenger"
              value={String(asked.arm)}
              onChange={(arm) => set({ arm: Number(arm) })}
              options={run.arms.slice(1).map((one, index) => ({
                id: String(index + 1),
                label: `${armTitle(index + 1)}, ${one.name}`,
              }))}
            />
          )}
          <Select
            label="What is measured"
            value={asked.outcome}
            onChange={(outcome) => set({ outcome, detect: null })}
            options={LIVE_TEST_OUTCOMES.map((id) => ({ id, label: outcomeTitle(id, 'customer') }))}
          />
          <NumberField
            label="Challenger’s share"
            value={asked.challengerBasisPoints / 100}
            unit="%"
            digits={2}
            min={0.01}
            max={99}
            onCommit={(share) => set({ challengerBasisPoints: Math.round(share * 100) })}
          />
          <NumberField
            label="Power"
            value={Math.round(asked.power * 100)}
            unit="%"
            min={50}
            max={99}
            onCommit={(power) => set({ power: power / 100 })}
          />
          <NumberField
            label="New customers a day"
            help="0: all are at hand"
            value={asked.perDay ?? 0}
            digits={0}
            min={0}
            onCommit={(perDay) => set({ perDay: perDay > 0 ? perDay : null })}
          />
          <TextField
            label="Name of the test"
            help="Another name, another split"
            value={asked.experiment}
            maxLength={100}
            onCommit={(name) => set({ experiment: name.trim() === '' ? 'pilot' : name.trim() })}
          />
          <Detect asked={asked} run={run} known={found.value?.delta ?? null} onChange={set} />
          <Strata strata={asked.strata} onChange={(strata) => set({ strata })} />
        </div>
        {!isSame && (
          <p>
            This run was made on another portfolio than the one in this document now. Run again to
            plan a live test.
          </p>
        )}
        {found.failure !== null && <ErrorState failure={found.failure} />}
        {isSame && found.stale && found.failure === null && (
          <LoadingState>Counting customers and trying the split…</LoadingState>
        )}
        {answer !== null && (
          <ForecastAnswer currency={run.currency} asked={request} found={answer} />
        )}
      </Panel>
      {answer !== null && <ForecastChart run={run} asked={request} found={answer} />}
    </>
  );
}

interface DetectProps {
  readonly asked: Omit<ForecastRequest, 'runId'>;
  readonly run: RunHeader;
  /** The difference of the run, to begin with; null until it is known. */
  readonly known: number | null;
  readonly onChange: (change: { readonly detect: number | null }) => void;
}

/** Points for shares and rates; everything else in its own unit. */
function detectScale(outcome: LiveTestOutcome): { readonly factor: number; readonly unit: string } {
  const { unit } = LIVE_TEST_OUTCOME[outcome];
  if (unit === 'ratio' || unit === 'minorPerMinor') return { factor: 100, unit: 'pp' };
  return { factor: 1, unit: unit === 'days' ? 'd' : '' };
}

/** The difference that should be found: that of the run, or one that is typed. */
function Detect({ asked, run, known, onChange }: DetectProps) {
  const { detect, outcome } = asked;
  const { factor, unit } = detectScale(outcome);
  const start = known === null || known === 0 ? 1 / factor : known;
  return (
    <div className="live-detect">
      <Check checked={detect !== null} onChange={(on) => onChange({ detect: on ? start : null })}>
        Find another difference than the run’s
      </Check>
      {detect !== null && LIVE_TEST_OUTCOME[outcome].unit === 'minor' && (
        <MoneyField
          label="Difference a customer"
          value={Math.round(detect)}
          currency={run.currency}
          onCommit={(minor) => minor > 0 && onChange({ detect: minor })}
        />
      )}
      {detect !== null && LIVE_TEST_OUTCOME[outcome].unit !== 'minor' && (
        <NumberField
          label="Difference"
          value={detect * factor}
          digits={3}
          {...(unit !== '' && { unit })}
          onCommit={(value) => value > 0 && onChange({ detect: value / factor })}
        />
      )}
    </div>
  );
}

interface StrataProps {
  readonly strata: readonly StratumPart[];
  readonly onChange: (strata: readonly StratumPart[]) => void;
}

/** Exact quotas within classes, quarters of debt and quarters of rating; none: ranges of the bucket. */
export function Strata({ strata, onChange }: StrataProps) {
  return (
    <fieldset className="live-strata">
      <legend>Exact quotas within</legend>
      {STRATUM_PARTS.map((part) => (
        <Check
          key={part}
          checked={strata.includes(part)}
          onChange={(on) =>
            onChange(STRATUM_PARTS.filter((one) => (one === part ? on : strata.includes(one))))
          }
        >
          {STRATUM_TITLES[part]}
        </Check>
      ))}
    </fieldset>
  );
}
