import { useState } from 'react';
import type { LoggedAccounts } from '../../../../src-engine/model/logged-accounts.ts';
import type { ArmDetails, RunHeader, RunView } from '../../../../src-engine/protocol/methods.ts';
import { BarList } from '../../../charts/BarList.tsx';
import { ChartPanel } from '../../../charts/ChartPanel.tsx';
import type { ChartBasis } from '../../../charts/chart-basis.ts';
import { runBasis } from '../../../charts/run-basis.ts';
import { TablePanel } from '../../../charts/TablePanel.tsx';
import { useQuery } from '../../../engine-client/use-query.ts';
import { counted, formatCount } from '../../../format/count.ts';
import { formatMoney, formatMoneyCompact } from '../../../format/money.ts';
import { go } from '../../../stores/navigation-store.ts';
import { armTitle } from '../../../ui/arm-style.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { Pick } from '../../../ui/Pick.tsx';
import { TryAgain } from '../../../ui/TryAgain.tsx';
import { loggedParams } from '../../accounts/list-address.ts';
import { capacityTable, funnelTable, rowsTable, STAGE_NAMES, stepsTable } from './rules-tables.ts';

/** What the rules of one arm answered: from all accounts to the treated, dead rows, steps left out, who is left alone. */
export function RulesTab({ view }: { readonly view: RunView }) {
  const { header } = view;
  const [arm, setArm] = useState(0);
  const details = useQuery('armDetails', { runId: header.id, arm }, `run-${header.id}-${arm}`);
  return (
    <>
      {header.arms.length > 1 && (
        <div className="tab-tools">
          <Pick
            label="Arm"
            value={String(arm)}
            onChange={(value) => setArm(Number(value))}
            options={header.arms.map((one, index) => ({
              id: String(index),
              label: `${armTitle(index)}, ${one.name}`,
            }))}
          />
        </div>
      )}
      {details.failure !== null && (
        <section className="panel" aria-label="Rules">
          <ErrorState failure={details.failure} actions={<TryAgain onRetry={details.retry} />} />
        </section>
      )}
      {details.value === null || details.stale ? (
        details.failure === null && (
          <section className="panel running late" aria-label="Rules">
            <span className="t3">Reading the run…</span>
          </section>
        )
      ) : (
        <Answers run={header} arm={arm} details={details.value} />
      )}
    </>
  );
}

interface AnswersProps {
  readonly run: RunHeader;
  readonly arm: number;
  readonly details: ArmDetails;
}

function Answers({ run, arm, details }: AnswersProps) {
  const basis = runBasis(run, { kind: 'flow', arms: [arm], replication: 1 });
  const list = (logged: LoggedAccounts) => go('accounts', loggedParams(run.id, logged));
  const dead = details.rows.filter(({ unreachable }) => unreachable !== '').length;
  return (
    <>
      <div className="grid2">
        <Funnel run={run} arm={arm} details={details} basis={basis} />
        <Untreated run={run} details={details} />
      </div>
      <TablePanel
        title="Criteria rows"
        sub={`${counted(details.rows.length, 'row')}, ${formatCount(dead)} dead`}
        basis={basis}
        note="Processes that each row began, those whose template the CRM or a live test chose included. A dead row is one that no account can ever reach. Select a count to list its accounts."
        table={rowsTable(details, run.currency, (row) => list({ by: 'row', arm, row }))}
        fileName={`run-${run.id}-criteria-rows-${arm}`}
      />
      <TablePanel
        title="Steps"
        basis={basis}
        note="Templates with processes. A step that is left out stays in its ladder. Select a count to list its accounts."
        table={stepsTable(details, (template, sequence) =>
          list({ by: 'step', arm, template, sequence }),
        )}
        fileName={`run-${run.id}-steps-${arm}`}
      />
      {details.capacity.length > 0 && (
        <TablePanel
          title="Agents and crews"
          sub={lateText(details)}
          basis={runBasis(run, { kind: 'flow', arms: [arm] })}
          table={capacityTable(details)}
          fileName={`run-${run.id}-capacity-${arm}`}
        />
      )}
    </>
  );
}

function Funnel({ run, arm, details, basis }: AnswersProps & { readonly basis: ChartBasis }) {
  return (
    <ChartPanel
      title="From all accounts to the treated"
      sub={armTitle(arm)}
      table={funnelTable(details, run.currency)}
      fileName={`run-${run.id}-funnel-${arm}`}
      basis={basis}
      note={funnelNote(details)}
    >
      <BarList
        name="Accounts left at each stage"
        bars={details.funnel.map((stage) => ({
          key: stage.stage,
          label: STAGE_NAMES[stage.stage],
          value: stage.accounts,
          text: formatCount(stage.accounts),
          note: stage.removed === 0 ? '' : `${formatCount(stage.removed)} lost here`,
        }))}
      />
    </ChartPanel>
  );
}

function lateText({ late }: ArmDetails): string {
  const [delayed, expired, waiting] = [late.delayed, late.expired, late.mostWaiting].map(
    Math.round,
  );
  return `${counted(delayed ?? 0, 'step')} late, ${formatCount(expired ?? 0)} of them not needed any more; at most ${formatCount(waiting ?? 0)} waiting`;
}

function funnelNote({ funnel }: ArmDetails): string {
  const isLimited = funnel.some(({ stage, canBind }) => stage === 'capacity' && canBind);
  const once = 'Each account is lost once.';
  return isLimited ? once : `${once} The strategy limits no capacity.`;
}

function Untreated({ run, details }: Omit<AnswersProps, 'arm'>) {
  const { accounts, openMinor, largest } = details.untreated;
  return (
    <Panel
      title="In arrears, and no rule answered"
      sub={`${counted(accounts, 'account')}, ${formatMoneyCompact(openMinor, run.currency)}`}
      note="Past due on some day of the run and never in a process, replication 1; those that owe most."
    >
      {largest.length === 0 ? (
        <p className="t2">Every account in arrears came into a process.</p>
      ) : (
        <ul className="sentences">
          {largest.slice(0, 8).map(({ id, openMinor: owed, arrearsDays }) => (
            <li key={id}>
              <button
                type="button"
                className="link"
                onClick={() => go('accounts', { run: String(run.id), account: id })}
              >
                {id}
              </button>{' '}
              {formatMoney(owed, run.currency)}, {counted(arrearsDays, 'day')} in arrears
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
