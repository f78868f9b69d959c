import { useEffect, useState } from 'react';
import { type Failure, failure } from '../../../src-engine/base/failure.ts';
import type { TrendRow } from '../../../src-engine/model/trends/trend-row.ts';
import type { DocumentSummary } from '../../../src-engine/protocol/methods.ts';
import type { TrendsView } from '../../../src-engine/protocol/trend-methods.ts';
import { runBasis } from '../../charts/run-basis.ts';
import { callEngine } from '../../engine-client/client.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { counted, formatCount } from '../../format/count.ts';
import { formatDate } from '../../format/date.ts';
import { todayIso } from '../../format/today-iso.ts';
import { useDocumentState, withDocument } from '../../stores/document-state.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { showFailure } from '../../stores/toast-store.ts';
import { tellTrendAlerts } from '../../stores/trend-alerts-store.ts';
import { setTrendLimits } from '../../stores/trend-limits.ts';
import { armTitle } from '../../ui/arm-style.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { LoadingState } from '../../ui/LoadingState.tsx';
import { Pick } from '../../ui/Pick.tsx';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { TryAgain } from '../../ui/TryAgain.tsx';
import { AcknowledgeDialog } from './AcknowledgeDialog.tsx';
import { acknowledgementOf, openAlerts } from './acknowledged.ts';
import { LimitsDialog } from './LimitsDialog.tsx';
import { TrendPanel } from './TrendPanel.tsx';
import { TrendTable } from './TrendTable.tsx';
import { type TrendAddress, trendAddress } from './trend-address.ts';
import { isAlert } from './trend-text.ts';
import './trends.css';

/** Fewer days make no trend (ux 1.2). */
const FEWEST_DAYS = 14;

function sourcesOf({ runs }: DocumentSummary) {
  return [
    { id: 'past', label: 'The portfolio’s past' },
    ...runs.toReversed().flatMap((run) =>
      run.arms.map((_, arm) => ({
        id: `${run.id} ${arm}`,
        label: `Run ${run.id}, ${armTitle(arm)}`,
      })),
    ),
  ];
}

function headline({ rows, daysKnown }: TrendsView): string {
  const warned = rows.filter(({ reading }) => isAlert(reading.level)).length;
  if (daysKnown < FEWEST_DAYS) return '';
  const horizon = rows.reduce((most, { reading }) => Math.max(most, reading.horizonDays), 0);
  return `${formatCount(warned)} ${warned === 1 ? 'exceeds its' : 'exceed their'} threshold or ${warned === 1 ? 'tends' : 'tend'} to in the next ${counted(horizon, 'day')}`;
}

/** Measures of debt and collection work that exceed their threshold, or tend to (ux 2.7). */
export function TrendsScreen() {
  const { summary, generation } = useDocumentState();
  const { params, go, replaceParams } = useNavigation();
  const [dialog, setDialog] = useState<'limits' | 'acknowledge' | null>(null);
  const address = trendAddress(params, summary.runs);
  const asked = summary.portfolio === null ? null : `trends ${generation} ${summary.revision}`;
  const trends = useQuery('trends', { source: address.source, day: address.day }, asked);
  const { value: view } = trends;
  useEffect(() => {
    if (view !== null && !trends.stale)
      tellTrendAlerts(openAlerts(view.rows, view.acknowledgements, todayIso()).length);
  }, [view, trends.stale]);
  if (summary.portfolio === null)
    return (
      <>
        <ScreenHead title="Trends & alerts" />
        <section className="panel" aria-label="No portfolio">
          <EmptyState
            icon="alert"
            title="No portfolio yet"
            actions={
              <Button tone="primary" onClick={() => go('portfolio')}>
                Open Portfolio
              </Button>
            }
          >
            Trends are read from the days of a portfolio’s past, or of a run on it.
          </EmptyState>
        </section>
      </>
    );
  const { day: _day, ...rest } = params;
  const choose = (id: string): void => {
    const { run: _run, arm: _arm, ...others } = rest;
    const [run = '', arm = ''] = id.split(' ');
    replaceParams(id === 'past' ? others : { ...others, run, arm });
  };
  const shown = address.source;
  return (
    <div className="trends stack">
      <ScreenHead
        title="Trends & alerts"
        meta={
          view === null
            ? ''
            : `${headline(view)}${trends.stale ? ` (${formatDate(view.day)})` : ''}`
        }
        actions={
          <>
            <Pick
              label="Whose days"
              options={sourcesOf(summary)}
              value={shown.kind === 'past' ? 'past' : `${shown.runId} ${shown.arm}`}
              onChange={choose}
            />
            {view === null ? null : (
              <DateField
                label="Day"
                inRow
                value={view.day}
                onChange={(day) =>
                  replaceParams(day === null ? { ...params } : { ...params, day: String(day) })
                }
              />
            )}
            <Button disabled={view === null} onClick={() => setDialog('limits')}>
              Edit thresholds
            </Button>
          </>
        }
      />
      {trends.failure === null ? null : (
        <ErrorState failure={trends.failure} actions={<TryAgain onRetry={trends.retry} />} />
      )}
      {view === null ? (
        trends.failure === null ? (
          <LoadingState>Reading the days</LoadingState>
        ) : null
      ) : (
        <Found
          view={view}
          stale={trends.stale}
          address={address}
          onLimits={() => setDialog('limits')}
          onAcknowledge={() => setDialog('acknowledge')}
          onChoose={(measure) => replaceParams({ ...params, measure })}
        />
      )}
      {dialog === 'limits' && view !== null ? (
        <LimitsDialog view={view} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'acknowledge' && view !== null && chosenRow(view, address) !== null ? (
        <AcknowledgeOf row={chosenRow(view, address)} onClose={() => setDialog(null)} />
      ) : null}
    </div>
  );
}

function AcknowledgeOf({ row, onClose }: { readonly row: TrendRow | null; onClose: () => void }) {
  return row === null ? null : <AcknowledgeDialog row={row} onClose={onClose} />;
}

function chosenRow({ rows }: TrendsView, { measure }: TrendAddress): TrendRow | null {
  return rows.find((row) => row.measure === measure) ?? rows[0] ?? null;
}

function tooShort(daysKnown: number): Failure {
  return failure(
    'bad-portfolio',
    `Needs at least ${FEWEST_DAYS} days of history, ${formatCount(daysKnown)} available.`,
    '',
    'Choose a later day or a run, or import a ledger with more of the past: its trends begin 90 days after its first transaction.',
  );
}

/** Shifts are looked for against the 28 days before this one from now on: one undoable step. */
async function acceptLevel(
  { limits, day }: TrendsView,
  measure: TrendRow['measure'],
): Promise<void> {
  const own = limits.find((limit) => limit.measure === measure);
  const accepted = { measure, limit: null, watched: true, ...own, acceptedDay: day };
  const others = limits.filter((limit) => limit !== own);
  await setTrendLimits(limits, [...others, accepted], 'Accept the usual level');
}

interface FoundProps {
  readonly view: TrendsView;
  readonly stale: boolean;
  readonly address: TrendAddress;
  readonly onLimits: () => void;
  readonly onAcknowledge: () => void;
  readonly onChoose: (measure: string) => void;
}

function Found({ view, stale, address, onLimits, onAcknowledge, onChoose }: FoundProps) {
  const { rows, acknowledgements, currency, daysKnown } = view;
  const row = chosenRow(view, address);
  const horizon = rows.reduce((most, { reading }) => Math.max(most, reading.horizonDays), 0);
  if (daysKnown < FEWEST_DAYS) return <ErrorState failure={tooShort(daysKnown)} />;
  const withdraw = async (measure: TrendRow['measure']): Promise<void> => {
    const done = await withDocument(callEngine('withdrawTrendAcknowledgement', { measure }));
    if (!done.ok) showFailure(done.error);
  };
  const { source, run } = address;
  const basis =
    run === null || source.kind === 'past'
      ? {
          text: `Rebuilt from the ledger, ${counted(row?.daily.length ?? 0, 'day')} to ${formatDate(view.day)}.`,
          mark: null,
        }
      : runBasis(run, { kind: 'both', arms: [source.arm], replication: 1 });
  return (
    <div className={stale ? 'stack stale' : 'stack'} aria-busy={stale}>
      {rows.some(({ reading }) => reading.level !== 'OK') ? null : (
        <section className="panel" aria-label="No alerts">
          <EmptyState
            icon="alert"
            title={`No trend tends to cross a threshold in the next ${counted(horizon, 'day')}.`}
            actions={<Button onClick={onLimits}>Edit thresholds</Button>}
          />
        </section>
      )}
      {row === null ? null : (
        <>
          <section className="panel" aria-label="Measures">
            <TrendTable
              rows={rows}
              acknowledgements={acknowledgements}
              currency={currency}
              chosen={row.measure}
              onChoose={({ measure }) => onChoose(measure)}
            />
          </section>
          <TrendPanel
            row={row}
            currency={currency}
            basis={basis}
            acknowledgement={acknowledgementOf(row, acknowledgements, todayIso())}
            onAcknowledge={onAcknowledge}
            onWithdraw={() => void withdraw(row.measure)}
            onAccept={() => void acceptLevel(view, row.measure)}
          />
        </>
      )}
    </div>
  );
}
