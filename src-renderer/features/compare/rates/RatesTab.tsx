import { useStore } from 'zustand';
import type { RunHeader, RunView } from '../../../../src-engine/protocol/methods.ts';
import { ChartMenu } from '../../../charts/ChartMenu.tsx';
import { ChartStamp } from '../../../charts/ChartStamp.tsx';
import { basisSentences } from '../../../charts/chart-basis.ts';
import { runBasis } from '../../../charts/run-basis.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { counted } from '../../../format/count.ts';
import { useJob } from '../../../stores/long-job.ts';
import { startUntreated, untreatedJob, untreatedStore } from '../../../stores/rates-store.ts';
import { ArmMark } from '../../../ui/ArmMark.tsx';
import { armTitle } from '../../../ui/arm-style.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ScrollRegion } from '../../../ui/ScrollRegion.tsx';
import { TryAgain } from '../../../ui/TryAgain.tsx';
import { JobPanel } from '../JobPanel.tsx';
import { type RateCell, type RateLine, rateLines, ratesExport } from './rates-table.ts';

/** Every rate of a run with what it is made of, and what treatment brought against none (simulation.md 5). */
export function RatesTab({ view }: { readonly view: RunView }) {
  const { header } = view;
  const { value, failure, retry } = useQuery('runRates', { runId: header.id }, `run-${header.id}`);
  const { kept } = useStore(untreatedStore);
  const against = kept?.runId === header.id ? kept.rates : null;
  const rates = against ?? value;
  if (failure !== null)
    return (
      <section className="panel" aria-label="Rates">
        <ErrorState failure={failure} actions={<TryAgain onRetry={retry} />} />
      </section>
    );
  if (rates === null)
    return (
      <section className="panel running late" aria-label="Rates">
        <span className="t3">Reading the run…</span>
      </section>
    );
  const basis = runBasis(header, { kind: 'both' });
  const lines = rateLines(rates, header.currency);
  const names = header.arms.map(({ name }) => name);
  return (
    <>
      <JobPanel
        job={untreatedJob}
        noun="Run without treatment"
        title="Living the accounts without treatment"
        describe={({ done, total }) => `${done} of ${counted(total, 'account run')}`}
        note="The run on screen does not change."
      />
      <Panel
        title="Rates"
        sub={
          <>
            <ChartStamp basis={basis} />
            each with numerator and denominator
          </>
        }
        note={`${basisSentences(basis)} Accounts count once, with their first time in arrears. The lower figures are its 95% interval of luck: the same portfolio with other draws, over ${counted(header.replications, 'replication')}; Save and Copy add each challenger’s paired difference. A rate is "none" where nothing stands in its denominator: a re-default needs a horizon that follows cures for so many days.${against === null ? ' What treatment brought, and who is cured without it, is known after the accounts have lived once more with nobody treated.' : ''}`}
        tools={
          <>
            <UntreatedButton run={header} isKnown={against !== null} />
            <ChartMenu
              title="Rates"
              basis={basis}
              table={() => ratesExport(rates, names)}
              fileName={`run-${header.id}-rates`}
            />
          </>
        }
      >
        <RatesTable lines={lines} run={header} />
      </Panel>
    </>
  );
}

function UntreatedButton({ run, isKnown }: { readonly run: RunHeader; readonly isKnown: boolean }) {
  const running = useJob(untreatedJob).kind === 'running';
  const why = isKnown ? 'It is in the table.' : running ? 'It is under way.' : null;
  return (
    <Button size="small" unavailable={why} onClick={() => void startUntreated(run.id)}>
      Compare with no treatment
    </Button>
  );
}

function RatesTable({
  lines,
  run,
}: {
  readonly lines: readonly RateLine[];
  readonly run: RunHeader;
}) {
  return (
    <ScrollRegion label="Rates, table" className="chart-table rates">
      <table aria-label="Rates">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              Rate
            </th>
            {run.arms.map((arm, index) => (
              <th key={arm.name} scope="colgroup" colSpan={2} className="num">
                <span className="rates-arm">
                  <ArmMark slot={index} /> {armTitle(index)}, {arm.name}
                </span>
              </th>
            ))}
          </tr>
          <tr>
            {run.arms.flatMap(({ name }) => [
              <th key={`${name} count`} scope="col" className="num">
                By count
              </th>,
              <th key={`${name} value`} scope="col" className="num">
                By value
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, per, definition, arms }) => (
            <tr key={label}>
              <th scope="row" title={definition}>
                {label} {per !== '' && <span className="t3">{per}</span>}
              </th>
              {arms.flatMap(({ count, value }, index) => [
                <Cell key={`${run.arms[index]?.name} count`} cell={count} />,
                <Cell key={`${run.arms[index]?.name} value`} cell={value} />,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Cell({ cell }: { readonly cell: RateCell | null }) {
  return (
    <td className="num">
      {cell === null ? (
        ''
      ) : (
        <>
          {cell.text} <span className="t3 rates-parts">{cell.parts}</span>{' '}
          {cell.interval !== '' && <span className="t3 rates-parts">{cell.interval}</span>}
        </>
      )}
    </td>
  );
}
