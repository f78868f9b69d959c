import { type ReactNode, useEffect, useRef } from 'react';
import type { RunHeader, RunView } from '../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { useDocumentSummary } from '../../stores/document-state.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import {
  dismissRunFailure,
  selectRun,
  useChosenRun,
  useFinishedRun,
  useRunActivity,
} from '../../stores/run-store.ts';
import { useIsQuiz } from '../../stores/trainer-store.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { laterComponent } from '../../ui/later-component.tsx';
import { TabPanel } from '../../ui/TabPanel.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { TryAgain } from '../../ui/TryAgain.tsx';
import { AgeingPanel } from './AgeingPanel.tsx';
import { ArmsLine } from './ArmsLine.tsx';
import { CompareEmpty } from './CompareEmpty.tsx';
import { CompareHead } from './CompareHead.tsx';
import './compare.css';
import './compare-tabs.css';
import { runViewKey } from '../../stores/run-view-key.ts';
import { CurvesPanel } from './CurvesPanel.tsx';
import { HiddenResults } from './HiddenResults.tsx';
import { MissingRun } from './MissingRun.tsx';
import { PrecisionNote } from './PrecisionNote.tsx';
import { ReweighedNote } from './ReweighedNote.tsx';
import { RunningPanel } from './RunningPanel.tsx';
import { StaleBar } from './StaleBar.tsx';
import { StoppedNote } from './StoppedNote.tsx';
import { SummaryTab } from './SummaryTab.tsx';
import { staleReasons } from './stale-run.ts';
import { useReweighed } from './use-reweighed.ts';
import { useRunAgain } from './use-run-again.ts';

// Tabs that few look at first.
const AllRunsTab = laterComponent(
  async () => (await import('./all-runs/AllRunsTab.tsx')).AllRunsTab,
);
const LiveTestTab = laterComponent(
  async () => (await import('./live-test/LiveTestTab.tsx')).LiveTestTab,
);
const RatesTab = laterComponent(async () => (await import('./rates/RatesTab.tsx')).RatesTab);
const RollRatesTab = laterComponent(
  async () => (await import('./roll-rates/RollRatesTab.tsx')).RollRatesTab,
);
const RulesTab = laterComponent(async () => (await import('./rules/RulesTab.tsx')).RulesTab);
const SegmentsTab = laterComponent(
  async () => (await import('./segments/SegmentsTab.tsx')).SegmentsTab,
);
const SensitivityTab = laterComponent(
  async () => (await import('./sensitivity/SensitivityTab.tsx')).SensitivityTab,
);
const SwapSetTab = laterComponent(async () => (await import('./swap/SwapSetTab.tsx')).SwapSetTab);
const TradeOffsTab = laterComponent(
  async () => (await import('./trade-offs/TradeOffsTab.tsx')).TradeOffsTab,
);

/** Reads the code of the tabs that are not shown first. */
export async function preloadCompareTabs(): Promise<void> {
  const tabs = [
    SwapSetTab,
    SegmentsTab,
    TradeOffsTab,
    SensitivityTab,
    RatesTab,
    RollRatesTab,
    RulesTab,
  ];
  for (const tab of [...tabs, LiveTestTab, AllRunsTab]) await tab.preload();
}

const TABS = [
  { id: 'summary', label: 'Summary' },
  { id: 'curves', label: 'Curves' },
  { id: 'ageing', label: 'Aging' },
  { id: 'rates', label: 'Rates' },
  { id: 'roll', label: 'Roll rates' },
  { id: 'swap', label: 'Swap set' },
  { id: 'segments', label: 'Segments' },
  { id: 'rules', label: 'Rules' },
  { id: 'tradeoffs', label: 'Trade-offs' },
  { id: 'sensitivity', label: 'Sensitivity' },
  { id: 'livetest', label: 'Live test' },
  { id: 'runs', label: 'All runs' },
] as const;
type TabId = (typeof TABS)[number]['id'];

/** Tabs that compare, and have nothing to show for a champion alone. */
const NEEDS_CHALLENGER: readonly TabId[] = ['swap', 'segments', 'sensitivity', 'livetest'];

/** Champion against its challengers: verdicts, the forest table, and what stands behind them (ux 2.4). */
export function CompareScreen() {
  const summary = useDocumentSummary();
  const { params } = useNavigation();
  const chosen = useChosenRun();
  const asked = summary.runs.find((run) => String(run.id) === params['run']);
  const run = asked ?? chosen;
  const runId = run?.id ?? null;
  useEffect(() => {
    if (runId !== null) selectRun(runId);
  }, [runId]);
  if (run === null) return <CompareEmpty />;
  return (
    <>
      <Activity />
      <MissingRun shown={run.id} />
      <RunResult run={run} />
    </>
  );
}

/** A run under way or failed, drawn anew with its progress while the results below stay as they are. */
function Activity() {
  const activity = useRunActivity();
  if (activity.kind === 'running') return <RunningPanel activity={activity} />;
  if (activity.kind === 'idle') return null;
  return (
    <section className="panel" aria-label="Run failed">
      <ErrorState
        failure={activity.failure}
        actions={<Button onClick={dismissRunFailure}>Close message</Button>}
      />
    </section>
  );
}

/** One run: its head at once, its numbers when the engine has them. Earlier numbers stay until then. */
function RunResult({ run }: { readonly run: RunHeader }) {
  const summary = useDocumentSummary();
  const again = useRunAgain(run);
  const { value, failure, retry } = useQuery('runView', { runId: run.id }, runViewKey(run));
  const view = value !== null && value.header.id === run.id ? value : null;
  const reasons = staleReasons(run, summary);
  useReweighed(run, summary, reasons.length > 0);
  useFocusOnNewRun(run.id, view !== null);
  return (
    <>
      <CompareHead run={run} scopeMinor={view?.scopeMinor ?? null} again={again} />
      <ArmsLine run={run} />
      <PrecisionNote run={run} />
      <ReweighedNote run={run} />
      <StoppedNote run={run} meaning="intervals" />
      {reasons.length > 0 && <StaleBar run={run} reasons={reasons} again={again} />}
      {failure !== null && (
        <section className="panel" aria-label="Results">
          <ErrorState failure={failure} actions={<TryAgain onRetry={retry} />} />
        </section>
      )}
      {view === null && failure === null && (
        <section className="panel running late" aria-label="Reading the run">
          <span className="t3">Reading run {run.id}…</span>
        </section>
      )}
      {view !== null && <ResultTabs view={view} />}
    </>
  );
}

function ResultTabs({ view }: { readonly view: RunView }) {
  const { params, replaceParams } = useNavigation();
  const isQuiz = useIsQuiz();
  const tabs = TABS.filter(
    (candidate) => !isAlone(view) || !NEEDS_CHALLENGER.includes(candidate.id),
  );
  const tab = tabs.find((candidate) => candidate.id === params['tab'])?.id ?? 'summary';
  const show = (next: TabId): void => {
    const { tab: _, ...rest } = params;
    replaceParams(next === 'summary' ? rest : { ...rest, tab: next });
  };
  return (
    <>
      <Tabs label="Comparison" group="compare" tabs={tabs} value={tab} onChange={show} />
      <TabPanel group="compare" tab={tab} className="stack">
        {isQuiz ? <HiddenResults /> : tabContent(tab, view)}
      </TabPanel>
    </>
  );
}

function tabContent(tab: TabId, view: RunView): ReactNode {
  switch (tab) {
    case 'summary':
      return <SummaryTab view={view} />;
    case 'curves':
      return <CurvesPanel view={view} height={240} />;
    case 'ageing':
      return <AgeingPanel view={view} />;
    case 'rates':
      return <RatesTab view={view} />;
    case 'roll':
      return <RollRatesTab view={view} />;
    case 'swap':
      return <SwapSetTab view={view} />;
    case 'segments':
      return <SegmentsTab view={view} />;
    case 'rules':
      return <RulesTab view={view} />;
    case 'tradeoffs':
      return <TradeOffsTab view={view} />;
    case 'sensitivity':
      return <SensitivityTab view={view} />;
    case 'livetest':
      return <LiveTestTab view={view} />;
    case 'runs':
      return <AllRunsTab current={view.header} />;
  }
}

function isAlone(view: RunView): boolean {
  return view.header.arms.length < 2;
}

/** When a run ends while the screen is open, the headline takes the focus (ux 6, main job by keyboard). */
function useFocusOnNewRun(runId: number, shown: boolean): void {
  const finished = useFinishedRun();
  const announced = useRef(finished?.runId ?? null);
  useEffect(() => {
    if (!shown || finished === null || finished.runId !== runId) return;
    if (announced.current === finished.runId) return;
    announced.current = finished.runId;
    document.querySelector<HTMLElement>('.vd .vt')?.focus();
  }, [shown, finished, runId]);
}
