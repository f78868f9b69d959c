import { useCallback, useEffect, useState } from 'react';
import type { DaySeries, RunHeader } from '../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { replaceParams, useNavigation } from '../../stores/navigation-store.ts';
import { Deferred } from '../../ui/Deferred.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { LoadingState } from '../../ui/LoadingState.tsx';
import { TryAgain } from '../../ui/TryAgain.tsx';
import { CollectedPanel, EventsPanel, FlowPanel, WaitingPanel } from './DayPanels.tsx';
import { FeedPanel } from './FeedPanel.tsx';
import { JobsPanel } from './JobsPanel.tsx';
import { PauseButton } from './PauseButton.tsx';
import { isLively } from './playback.ts';
import { Transport } from './Transport.tsx';
import { usePauseDays } from './use-pause-days.ts';
import { usePlayback } from './use-playback.ts';
import { useTransportCommands } from './use-transport-commands.ts';

interface Props {
  readonly run: RunHeader;
  readonly arm: number;
}

/** The days of one arm, replication 1, once the engine has sent them. */
export function RunDays({ run, arm }: Props) {
  const { value, failure, stale, retry } = useQuery(
    'daySeries',
    { runId: run.id, arm },
    `run-${run.id}`,
  );
  if (failure !== null) {
    return (
      <section className="panel" aria-label="Days of the run">
        <ErrorState failure={failure} actions={<TryAgain onRetry={retry} />} />
      </section>
    );
  }
  // Another arm of the same run keeps the day; another run starts where its address says.
  return value === null || (stale && value.days !== run.days) ? (
    <LoadingState>{`Reading the days of run ${run.id}.`}</LoadingState>
  ) : (
    <Days key={run.id} run={run} arm={arm} series={value} />
  );
}

function Days({ run, arm, series }: Props & { readonly series: DaySeries }) {
  const { params } = useNavigation();
  const lastDay = Math.max(0, series.days - 1);
  const pauses = usePauseDays(run, arm, series);
  const control = usePlayback(lastDay, Number(params['day'] ?? '0') || 0, pauses.days);
  const { day, playing, speed, send } = control;
  const goTo = useCallback((to: number) => send({ kind: 'goTo', day: to }), [send]);
  useTransportCommands(control);
  useDayInAddress(day, playing);
  useDayOfAddress(day, playing, goTo);
  const feedDay = useSettledDay(day, playing && isLively(speed));
  const strategy = useQuery('runStrategy', { runId: run.id, arm }, `run-${run.id}`).value;
  const moves = useQuery('stateMoves', { runId: run.id, arm }, `run-${run.id}`);
  const steps = useQuery('processSteps', { runId: run.id, arm }, `run-${run.id}`);
  return (
    <>
      <Transport
        control={control}
        lastDay={lastDay}
        asOfDay={series.asOfDay}
        events={series.series.eventsCompleted}
        pauses={<PauseButton run={run} lastDay={lastDay} accountFailure={pauses.failure} />}
        reason={playing ? null : (pauses.days.get(day) ?? null)}
      />
      <div className="si-grid">
        <div className="si-main">
          <FlowPanel
            run={run}
            arm={arm}
            series={series}
            day={day}
            moves={moves.value}
            steps={steps.value}
          />
          <div className="grid2">
            <Deferred minHeight={260}>
              <CollectedPanel run={run} arm={arm} series={series} day={day} onOpenDay={goTo} />
            </Deferred>
            <Deferred minHeight={260}>
              <EventsPanel run={run} arm={arm} series={series} day={day} onOpenDay={goTo} />
            </Deferred>
          </div>
          <WaitingPanel run={run} arm={arm} series={series} day={day} onOpenDay={goTo} />
        </div>
        <div className="si-side">
          <JobsPanel
            run={run}
            arm={arm}
            series={series}
            day={day}
            batchOrder={strategy?.settings.batchOrder ?? 'CANCEL_FIRST'}
          />
          <Deferred minHeight={200}>
            <FeedPanel run={run} arm={arm} day={feedDay} />
          </Deferred>
        </div>
      </div>
      <div className="sr" role="status">
        {playing ? '' : `Day ${day}${whyPaused(pauses.days.get(day))}`}
      </div>
    </>
  );
}

/** ", first severance" behind the day that is told; nothing on a day without a reason. */
function whyPaused(reason: string | undefined): string {
  return reason === undefined ? '' : `, ${reason}`;
}

/** The address keeps the day, so that coming back finds it; not while it plays. */
function useDayInAddress(day: number, playing: boolean): void {
  const { screen, params } = useNavigation();
  const shown = params['day'];
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new day is written; `params` changes with it.
  useEffect(() => {
    if (playing || screen !== 'simulate' || shown === String(day)) return;
    if (day === 0 && shown === undefined) return;
    replaceParams({ ...params, day: String(day) });
  }, [day, playing]);
}

/** A link to another day of the run on screen goes to it. */
function useDayOfAddress(day: number, playing: boolean, goTo: (day: number) => void): void {
  const { screen, params } = useNavigation();
  const asked = Number(params['day'] ?? Number.NaN);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another address leads; the transport's own days follow.
  useEffect(() => {
    if (screen === 'simulate' && !playing && Number.isInteger(asked) && asked !== day) goTo(asked);
  }, [asked]);
}

/** The day, held back while days rush by. */
function useSettledDay(day: number, rushing: boolean): number {
  const [settled, setSettled] = useState(day);
  useEffect(() => {
    if (!rushing) setSettled(day);
  }, [day, rushing]);
  return rushing ? settled : day;
}
