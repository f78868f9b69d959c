import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { TREND_MEASURES } from '../model/trends/trend-measures.ts';
import type { TrendRow } from '../model/trends/trend-row.ts';
import type { TrendSeries } from '../model/trends/trend-series.ts';
import type { Handlers } from '../protocol/handlers.ts';
import type { TrendMethods, TrendSource, TrendsView } from '../protocol/trend-methods.ts';
import { armDays, armDaysBySegment } from '../report/trends/arm-days.ts';
import { armTrends, type NamedArm } from '../report/trends/arm-trends.ts';
import { historySeries } from '../report/trends/history-series.ts';
import { historyTrends } from '../report/trends/history-trends.ts';
import { type ArmDays, runSeries } from '../report/trends/run-series.ts';
import { proposedLimits } from '../trends/proposed-limits.ts';
import { rerunnable } from './account-handlers.ts';
import type { OpenPortfolio, OpenRun, Session } from './session.ts';

type TrendHandlers = Pick<Handlers, keyof TrendMethods>;
type Proposed = ReturnType<typeof proposedLimits>;

/** What a source says: its days, and its rows on one of them. */
interface Source {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly series: readonly TrendSeries[];
  readonly proposed: Proposed;
  readonly rowsOn: (day: number) => readonly TrendRow[];
}

/** The past of the open portfolio, rebuilt once. */
function pastOf(session: Session, { portfolio }: OpenPortfolio): readonly TrendSeries[] {
  const known = session.pasts.get(portfolio.fingerprint);
  if (known !== undefined) return known;
  const series = historySeries(portfolio);
  session.pasts.set(portfolio.fingerprint, series);
  return series;
}

/** An arm's days with its segments, told again once; without them where the run cannot be told again. */
function daysOf(session: Session, runId: number, arm: number, { result }: OpenRun): ArmDays {
  const known = session.armDays.get(`${runId} ${arm}`);
  if (known !== undefined) return known;
  const rerun = rerunnable(session, runId);
  const told = rerun.ok ? armDaysBySegment(rerun.value.portfolio, rerun.value.plan, arm) : rerun;
  const days = told.ok ? told.value : armDays(result, arm);
  session.armDays.set(`${runId} ${arm}`, days);
  return days;
}

/** The champion's days in the newest run that can be read and was made on this portfolio. */
function simulatedWorld(session: Session, { portfolio }: OpenPortfolio): ArmDays | null {
  const open = session.workspace();
  if (!open.ok) return null;
  const ids = open.value.runs
    .list()
    .filter(({ portfolioFingerprint }) => portfolioFingerprint === portfolio.fingerprint)
    .map(({ id }) => id);
  const newest = session.run(Math.max(-1, ...ids));
  return newest.ok ? armDays(newest.value.result, 0) : null;
}

function past(session: Session, open: OpenPortfolio): Result<Source, Failure> {
  const workspace = session.workspace();
  if (!workspace.ok) return workspace;
  const series = pastOf(session, open);
  const { asOfDay } = open.portfolio;
  const proposed = proposedLimits(series, []);
  const limits = workspace.value.trends.limits();
  return ok({
    firstDay: series.reduce((least, { firstDay }) => Math.min(least, firstDay), asOfDay),
    lastDay: asOfDay,
    series,
    proposed,
    rowsOn: (day) => historyTrends(series, day, limits, proposed, simulatedWorld(session, open)),
  });
}

function arm(
  session: Session,
  open: OpenPortfolio,
  { runId, arm: shown }: Extract<TrendSource, { kind: 'arm' }>,
): Result<Source, Failure> {
  const workspace = session.workspace();
  if (!workspace.ok) return workspace;
  const run = session.runWithArm(runId, shown);
  if (!run.ok) return run;
  const { result } = run.value;
  const arms = result.arms.map(
    ({ name }, index): NamedArm => ({
      name,
      days: index === shown ? daysOf(session, runId, shown, run.value) : armDays(result, index),
    }),
  );
  const ofPortfolio = result.portfolioFingerprint === open.portfolio.fingerprint;
  const champion = runSeries(armDays(result, 0), result.days - 1);
  const series = runSeries(armDays(result, shown), result.days - 1);
  const proposed = proposedLimits(ofPortfolio ? pastOf(session, open) : [], champion);
  const limits = workspace.value.trends.limits();
  return ok({
    firstDay: result.asOfDay,
    lastDay: result.asOfDay + result.days - 1,
    series,
    proposed,
    rowsOn: (day) => armTrends(arms, shown, day - result.asOfDay, limits, proposed, result.seed),
  });
}

/** Trends of daily measures, their limits and warnings. */
export function trendHandlers(session: Session): TrendHandlers {
  return {
    trends: ({ source, day: asked }): Result<TrendsView, Failure> => {
      const open = session.portfolio();
      if (!open.ok) return open;
      const workspace = session.workspace();
      if (!workspace.ok) return workspace;
      const found =
        source.kind === 'past' ? past(session, open.value) : arm(session, open.value, source);
      if (!found.ok) return found;
      const { firstDay, lastDay, series, proposed, rowsOn } = found.value;
      const day = Math.min(lastDay, Math.max(firstDay, asked ?? lastDay));
      return ok({
        day,
        firstDay,
        lastDay,
        daysKnown: series.length === 0 ? 0 : day - firstDay + 1,
        currency: open.value.portfolio.currency,
        rows: rowsOn(day),
        known: series.map(({ measure }) => ({ measure, proposed: proposed.get(measure) ?? null })),
        limits: workspace.value.trends.limits(),
        acknowledgements: workspace.value.trends.acknowledgements(),
      });
    },

    putTrendLimits: ({ limits }) => {
      const open = session.workspace();
      if (!open.ok) return open;
      const measures = limits.map(({ measure }) => measure);
      const twice = measures.find((measure, index) => measures.indexOf(measure) !== index);
      if (twice !== undefined)
        return err(
          failure(
            'bad-argument',
            `${TREND_MEASURES[twice].label} has two limits.`,
            '/limits',
            'Give each measure one.',
          ),
        );
      open.value.trends.putLimits(limits);
      open.value.audit('trend limits set', String(limits.length), null, null);
      return session.summary();
    },

    acknowledgeTrend: (given) => {
      const open = session.workspace();
      if (!open.ok) return open;
      const note = given.note.trim();
      const refuse = (message: string, where: string, hint: string) =>
        err(failure('bad-argument', message, where, hint));
      if (note === '')
        return refuse('An acknowledgement needs a note.', '/note', 'Say what is done about it.');
      if (given.reviewOn <= given.acknowledgedOn)
        return refuse(
          'The review day must come after today.',
          '/reviewOn',
          'Choose the day on which to look again.',
        );
      open.value.trends.acknowledge({ ...given, note });
      open.value.audit('trend acknowledged', given.measure, null, given.reviewOn);
      return session.summary();
    },

    withdrawTrendAcknowledgement: ({ measure }) => {
      const open = session.workspace();
      if (!open.ok) return open;
      open.value.trends.withdraw(measure);
      open.value.audit('trend acknowledgement withdrawn', measure, null, null);
      return session.summary();
    },
  };
}
