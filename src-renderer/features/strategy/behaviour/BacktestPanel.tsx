import { useState } from 'react';
import { useStore } from 'zustand';
import { parseIsoDate } from '../../../../src-engine/base/day.ts';
import type { BacktestReport } from '../../../../src-engine/model/backtest.ts';
import type { BehaviourModel } from '../../../../src-engine/model/behaviour.ts';
import type { TrafficLight } from '../../../../src-engine/model/calibration.ts';
import { BandCurveChart } from '../../../charts/BandCurveChart.tsx';
import { ChartPanel } from '../../../charts/ChartPanel.tsx';
import { HeatTable } from '../../../charts/HeatTable.tsx';
import { ReliabilityChart } from '../../../charts/ReliabilityChart.tsx';
import { moneyValues } from '../../../charts/value-format.ts';
import { counted } from '../../../format/count.ts';
import { formatMoney } from '../../../format/money.ts';
import {
  BACKTEST_ABOUT,
  backtestJob,
  backtestStore,
  startBacktest,
} from '../../../stores/backtest-store.ts';
import { useContactsFile } from '../../../stores/contacts-store.ts';
import { useDocumentSummary } from '../../../stores/document-state.ts';
import { useJob } from '../../../stores/long-job.ts';
import { armTitle } from '../../../ui/arm-style.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { Select } from '../../../ui/Select.tsx';
import {
  checkWords,
  cumulativeTable,
  reliabilityTable,
  rollDifferenceTable,
  rollHeat,
} from './backtest-tables.ts';

/** Days that are compared, and that stay free at the end by default. */
const DAYS = 90;

const LIGHTS: Readonly<Record<TrafficLight, { readonly tone: string; readonly word: string }>> = {
  green: { tone: 'pos', word: 'Green' },
  amber: { tone: 'warn', word: 'Amber' },
  red: { tone: 'neg', word: 'Red' },
};

/** A light is never colour alone: its word stands beside the icon. */
function Light({ light }: { readonly light: TrafficLight }) {
  const { tone, word } = LIGHTS[light];
  return (
    <span className={classNames('chip', tone)}>
      <Icon name={light === 'green' ? 'check' : 'warn'} />
      {word}
    </span>
  );
}

/** Holding the model up against what happened after a day, and how that came out (simulation.md 2.7). */
export function BacktestPanel({
  model,
  currency,
}: {
  readonly model: BehaviourModel;
  readonly currency: string;
}) {
  const summary = useDocumentSummary();
  const { portfolio, behaviour } = summary;
  const { shown } = useStore(backtestStore);
  const [chosenDay, setChosenDay] = useState<number | null>(null);
  const fitted = parseIsoDate(model.calibration?.to ?? '');
  const latest = portfolio === null ? null : portfolio.asOfDay - DAYS;
  const usual =
    fitted !== null && portfolio !== null && fitted < portfolio.asOfDay ? fitted : latest;
  const splitDay = chosenDay ?? usual;
  const [slot, setSlot] = useState<number | null>(null);
  const contacts = useContactsFile();
  const report = shown?.fingerprint === behaviour.fingerprint ? shown.report : null;
  return (
    <>
      <Panel title="Backtest" sub={standing(model)}>
        <p className="st-model">
          Runs the portfolio as it stood on a day 30 times, each under drawn figures, and compares
          with what was paid after it. A red backtest blocks nothing: runs made with the model are
          named uncalibrated.
        </p>
        <div className="st-model-row">
          <DateField
            label="Known up to"
            help="A model that was fitted to later days has seen what it is tested on."
            value={splitDay}
            onChange={setChosenDay}
          />
          <StrategyChoice slot={slot} onChange={setSlot} />
          <StartButton
            hasPortfolio={portfolio !== null}
            splitDay={splitDay}
            model={model}
            onStart={(day) =>
              void startBacktest({ splitDay: day, days: DAYS, slot, contacts: contacts ?? null })
            }
          />
        </div>
        <JobState />
        {report === null ? null : <Checks report={report} currency={currency} />}
      </Panel>
      {report === null ? null : <Plots report={report} currency={currency} />}
    </>
  );
}

function standing({ backtest }: BehaviourModel): string {
  if (backtest === undefined) return 'this model was not tested';
  const { verdict, split, days, heldOut } = backtest;
  const seen = heldOut ? '' : ', on days that it was fitted to';
  return `${verdict}: ${counted(days, 'day')} after ${split}${seen}`;
}

const NO_STRATEGY = 'none';

/** What was really run after the day: a model fitted without contacts holds it already. */
function StrategyChoice({
  slot,
  onChange,
}: {
  readonly slot: number | null;
  readonly onChange: (slot: number | null) => void;
}) {
  const { strategies } = useDocumentSummary();
  const options = [
    { id: NO_STRATEGY, label: 'None: baselines hold what was done' },
    ...strategies.map((one) => ({
      id: String(one.slot),
      label: `${armTitle(one.slot)}, ${one.name} v${one.version}`,
    })),
  ];
  return (
    <Select
      label="Strategy that was run"
      help="For a model whose baselines are net of contacts. With past contacts their number is compared too."
      options={options}
      value={slot === null ? NO_STRATEGY : String(slot)}
      onChange={(id) => onChange(id === NO_STRATEGY ? null : Number(id))}
    />
  );
}

function StartButton({
  hasPortfolio,
  splitDay,
  model,
  onStart,
}: {
  readonly hasPortfolio: boolean;
  readonly splitDay: number | null;
  readonly model: BehaviourModel;
  readonly onStart: (splitDay: number) => void;
}) {
  const running = useJob(backtestJob).kind === 'running';
  const why = !hasPortfolio
    ? 'Import or generate a portfolio first.'
    : model.response === 'replay'
      ? 'A replay pays what was paid: there is nothing to test.'
      : running
        ? 'A backtest is under way.'
        : splitDay === null
          ? 'Choose a day.'
          : null;
  return (
    <Button
      unavailable={why}
      onClick={() => {
        if (splitDay !== null) onStart(splitDay);
      }}
    >
      Backtest
    </Button>
  );
}

function JobState() {
  const activity = useJob(backtestJob);
  if (activity.kind === 'idle' || activity.about !== BACKTEST_ABOUT) return null;
  if (activity.kind === 'failed')
    return (
      <ErrorState
        failure={activity.failure}
        actions={<Button onClick={() => backtestJob.dismiss()}>Close message</Button>}
      />
    );
  const { progress } = activity;
  const fraction = progress === null ? null : progress.done / progress.total;
  return (
    <div className="st-model-row">
      <ProgressBar label="Backtest progress" fraction={fraction} />
      <Button size="small" onClick={() => backtestJob.cancel()}>
        Cancel backtest
      </Button>
    </div>
  );
}

function Checks({
  report,
  currency,
}: {
  readonly report: BacktestReport;
  readonly currency: string;
}) {
  const { pastDueAccounts, openMinor, actualMinor, simulatedMinor, checks, notes } = report;
  const money = (minor: number): string => formatMoney(Math.round(minor), currency);
  return (
    <>
      <p className="st-model">
        <Light light={report.verdict} /> {counted(pastDueAccounts, 'account')}{' '}
        {pastDueAccounts === 1 ? 'was' : 'were'} past due; {money(openMinor)} was owed.{' '}
        {money(actualMinor)} of it came in, {money(simulatedMinor)} was simulated.
      </p>
      <table className="st-grid st-figures" aria-label="Checks of the backtest">
        <thead>
          <tr>
            <th scope="col">Check</th>
            <th scope="col" className="num">
              Value
            </th>
            <th scope="col">Light</th>
            <th scope="col">Limits</th>
          </tr>
        </thead>
        <tbody>
          {checks.map(({ check, value, light, sentence }) => {
            const [name, text] = checkWords(check, value);
            return (
              <tr key={check}>
                <th scope="row">{name}</th>
                <td className="num">{text}</td>
                <td>{light === null ? '' : <Light light={light} />}</td>
                <td>{sentence}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {notes.map((note) => (
        <p key={note} className="st-model">
          {note}
        </p>
      ))}
    </>
  );
}

/** What the plots show: cash is a flow, standings of the roll matrix are stocks. */
function backtestBases({ split, days, replications, verdict }: BacktestReport) {
  const made = `actual, and the mean over ${counted(replications, 'replication')}.`;
  const mark = verdict === 'red' ? ('uncalibrated' as const) : null;
  return {
    cash: { text: `Flow over ${counted(days, 'day')} after ${split}; ${made}`, mark },
    stock: { text: `Stock on ${split} and 30 days later; ${made}`, mark },
  };
}

function Plots({
  report,
  currency,
}: {
  readonly report: BacktestReport;
  readonly currency: string;
}) {
  const format = moneyValues(currency);
  const heat = rollHeat(report);
  const { cash, stock } = backtestBases(report);
  return (
    <>
      {report.reliability.length === 0 ? null : (
        <ChartPanel
          title="Reliability"
          sub="paid all that was past due within 30 days"
          basis={cash}
          note="Each dot is a tenth of the accounts that were past due, with the 95% interval of its share. On the dashed line predictions are right."
          table={reliabilityTable(report)}
          fileName="backtest-reliability"
        >
          <ReliabilityChart
            name="Observed against predicted shares"
            marks={report.reliability}
            xLabel="predicted share"
          />
        </ChartPanel>
      )}
      <ChartPanel
        title="Cumulative cash"
        sub="solid: actual; dashed: simulated, with its 90% band"
        basis={cash}
        table={cumulativeTable(report, format)}
        fileName="backtest-cumulative"
      >
        <BandCurveChart
          name="Cumulative cash after the split"
          asOfDay={parseIsoDate(report.split) ?? 0}
          {...report.cumulative}
          format={format}
        />
      </ChartPanel>
      {heat.rows.length === 0 ? null : (
        <ChartPanel
          title="Roll rates, simulated minus actual"
          sub="percentage points over 30 days, share of accounts"
          basis={stock}
          table={rollDifferenceTable(report)}
          fileName="backtest-roll-rates"
        >
          <HeatTable name="Roll rates, simulated minus actual" corner="From \ to" {...heat} />
        </ChartPanel>
      )}
    </>
  );
}
