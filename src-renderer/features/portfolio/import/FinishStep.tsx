import type { ImportReport } from '../../../../src-engine/ingest/mapping.ts';
import { counted, formatCount } from '../../../format/count.ts';
import { go } from '../../../stores/navigation-store.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { saveRejectedRows } from '../QualityPanel.tsx';
import { type ImportSession, leaveImport, runImport, showStep } from './import-session.ts';
import { TABLE_WORDS } from './table-words.ts';
import { WorkProgress } from './WorkProgress.tsx';

/** The import itself, and what came of it. */
export function FinishStep({ session }: { readonly session: ImportSession }) {
  const { work, progress, failure, imported } = session;
  if (work === 'import') {
    return (
      <WorkProgress
        title="Importing"
        progress={progress}
        note="Cancel keeps nothing: the portfolio of before stays."
      />
    );
  }
  if (imported === null) {
    return (
      <section className="panel" aria-label="Import">
        {failure === null ? null : <ErrorState failure={failure} />}
        <div className="wizardfoot inside">
          <Button onClick={() => showStep('check')}>Back</Button>
          <Button tone="primary" onClick={() => void runImport()}>
            Import again
          </Button>
        </div>
      </section>
    );
  }
  return (
    <section className="panel" aria-label="Import finished">
      <EmptyState
        icon="check"
        title={`${counted(imported.accounts, 'account')} imported`}
        actions={
          <>
            {imported.rowsRejected === 0 ? null : (
              <Button onClick={() => void saveRejectedRows()}>Save rejected rows as CSV</Button>
            )}
            <Button
              onClick={() => {
                leaveImport();
                go('strategy');
              }}
            >
              Open the strategy
            </Button>
            <Button tone="primary" onClick={leaveImport}>
              Show the portfolio
            </Button>
          </>
        }
      >
        {`${counted(imported.rowsImported, 'row')} came in with ${counted(imported.agreements, 'service agreement')} and ${counted(imported.transactions, 'financial transaction')}. `}
        {furtherRows(imported)}
        {imported.rowsRejected === 0
          ? 'No row was left out.'
          : `${counted(imported.rowsRejected, 'row')} left out.`}
        {' The mapping is remembered for files with the same columns.'}
      </EmptyState>
    </section>
  );
}

function furtherRows({ tableRows }: ImportReport): string {
  if (tableRows.length === 0) return '';
  const parts = tableRows.map(
    ({ rows, count }) => `${TABLE_WORDS[rows].toLowerCase()}, ${formatCount(count)}`,
  );
  return `Further tables: ${parts.join('; ')}. `;
}
