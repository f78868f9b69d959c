import type { Day } from '../../../../src-engine/base/day.ts';
import type { ImportMapping, ImportReport } from '../../../../src-engine/ingest/mapping.ts';
import { counted, formatCount } from '../../../format/count.ts';
import { formatDate } from '../../../format/date.ts';
import { host } from '../../../host/index.ts';
import { showFailure, showToast } from '../../../stores/toast-store.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { formatFixes, rejectedCsv } from './import-rules.ts';
import {
  changeAsOfDay,
  changeMapping,
  type ImportSession,
  runCheck,
  runImport,
  showStep,
} from './import-session.ts';
import { TABLE_WORDS } from './table-words.ts';
import { WorkProgress } from './WorkProgress.tsx';

const SHOWN_ROWS = 50;

async function saveReported(report: ImportReport): Promise<void> {
  const saved = await host.saveFile({
    kind: 'table',
    suggestedName: 'rejected-rows.csv',
    bytes: new TextEncoder().encode(rejectedCsv(report)),
    target: null,
    overwriteChanged: false,
  });
  if (!saved.ok) showFailure(saved.error);
  else if (saved.value !== null) showToast('good', `Saved ${saved.value.name}.`);
}

/** Every row read once, nothing changed yet: what would come in and what would be left out. */
export function CheckStep({ session }: { readonly session: ImportSession }) {
  const { work, progress, checked, failure, mapping } = session;
  if (work === 'check') {
    return (
      <WorkProgress title="Checking all rows" progress={progress} note="Nothing is changed yet." />
    );
  }
  if (failure !== null || checked === null || mapping === null) {
    return (
      <section className="panel" aria-label="Check">
        {failure === null ? (
          <div className="stb">
            <b>The rows have not been checked</b>
          </div>
        ) : (
          <ErrorState failure={failure} />
        )}
        <div className="wizardfoot inside">
          <Button onClick={() => showStep('map')}>Back to the mapping</Button>
          <Button tone="primary" onClick={() => void runCheck()}>
            Check all rows
          </Button>
        </div>
      </section>
    );
  }
  return <CheckedReport report={checked} mapping={mapping} preview={session.preview} />;
}

interface ReportProps extends Pick<ImportSession, 'preview'> {
  readonly report: ImportReport;
  readonly mapping: ImportMapping;
}

function CheckedReport({ report, mapping, preview }: ReportProps) {
  const none = report.rowsImported === 0;
  const skipped = report.rowsRejected === 0 ? '' : `, skip ${counted(report.rowsRejected, 'row')}`;
  return (
    <>
      <Panel title="What would come in">
        <dl className="counts">
          {[
            ['Rows read', report.rowsRead],
            ['Accounts', report.accounts],
            ['Service agreements', report.agreements],
            ['Financial transactions', report.transactions],
            ...report.tableRows.map(({ rows, count }) => [TABLE_WORDS[rows], count]),
            ['Rows left out', report.rowsRejected],
          ].map(([label, value]) => (
            <div
              key={label}
              className={label === 'Rows left out' && value !== 0 ? 'bad' : undefined}
            >
              <dt>{label}</dt>
              <dd>{formatCount(Number(value))}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      {report.rowsRejected === 0 ? (
        <p className="allgood">
          <Icon name="check" />
          Every row can be read.
        </p>
      ) : (
        <RejectedPanel report={report} mapping={mapping} preview={preview} />
      )}
      {report.notes.length === 0 ? null : (
        <Panel title="Comes in, but looks odd">
          <ul className="quality">
            {report.notes.map((note) => (
              <li key={note.note}>
                <Icon name="warn" className="warn" />
                <b className="num">{formatCount(note.count)}</b>
                <span>{note.note}</span>
              </li>
            ))}
          </ul>
          {report.latestDay === null ? null : <LaterDates latestDay={report.latestDay} />}
        </Panel>
      )}
      <div className="wizardfoot">
        <Button onClick={() => showStep('map')}>Back to the mapping</Button>
        <Button
          tone="primary"
          unavailable={none ? 'No row can be read. Correct the mapping or the format first.' : null}
          onClick={() => void runImport()}
        >
          {`Import ${counted(report.accounts, 'account')}${skipped}`}
        </Button>
      </div>
    </>
  );
}

/** The as-of date lies before the end of what the files hold: on purpose for a replay, else by mistake. */
function LaterDates({ latestDay }: { readonly latestDay: Day }) {
  return (
    <div className="fixes">
      <span className="t2">{`The last bill or payment is of ${formatDate(latestDay)}.`}</span>
      <Button
        size="small"
        onClick={() => {
          changeAsOfDay(latestDay);
          void runCheck();
        }}
      >
        Make that the as-of date
      </Button>
    </div>
  );
}

function RejectedPanel({ report, mapping, preview }: ReportProps) {
  const fixes = formatFixes(report, mapping, (column) => {
    const at = preview?.columns.indexOf(column) ?? -1;
    return at < 0 ? [] : (preview?.rows.map((row) => row[at]?.trim() ?? '') ?? []);
  });
  const shown = report.rejected.slice(0, SHOWN_ROWS);
  const listed = report.rejected.length < report.rowsRejected ? 'the first 1,000 ' : '';
  return (
    <Panel
      title="Rows left out"
      sub={report.rejectedByReason
        .map((reason) => `${formatCount(reason.count)} × ${reason.reason}`)
        .join(' · ')}
      tools={
        <Button size="small" onClick={() => void saveReported(report)}>
          {`Save ${listed}rejected rows as CSV`}
        </Button>
      }
      note={
        report.rowsRejected > shown.length
          ? `The first ${formatCount(shown.length)} of ${formatCount(report.rowsRejected)} are shown.`
          : undefined
      }
      flush
    >
      {fixes.length === 0 ? null : (
        <div className="fixes">
          <span className="t2">Many of these can be read another way:</span>
          {fixes.map((fix) => (
            <Button
              key={fix.label}
              size="small"
              onClick={() => {
                changeMapping(fix.mapping);
                void runCheck();
              }}
            >
              {fix.label}
            </Button>
          ))}
        </div>
      )}
      <div className="scroll-x">
        <table className="edge">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col" className="num">
                Line
              </th>
              <th scope="col">Column</th>
              <th scope="col">Value</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={`${row.file} ${row.line} ${row.column}`}>
                <td>{row.file}</td>
                <td className="num">{formatCount(row.line)}</td>
                <td className="mono">{row.column}</td>
                <td className="mono">{row.value}</td>
                <td className="neg2">{row.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
