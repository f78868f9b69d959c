import { useDocumentSummary } from '../../stores/document-state.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useChosenRun } from '../../stores/run-store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { AccountList } from './AccountList.tsx';
import { AccountScreen } from './AccountScreen.tsx';
import './account.css';
import './account-list.css';
import './manual/manual.css';
import './why.css';

/** The list of accounts, or one of them when the address names it. */
export function AccountsScreen() {
  const summary = useDocumentSummary();
  const { params, go } = useNavigation();
  const chosen = useChosenRun();
  const run = summary.runs.find((one) => String(one.id) === params['run']) ?? chosen;
  const accountId = params['account'];
  if (summary.portfolio === null) {
    return (
      <>
        <ScreenHead title="Accounts" />
        <section className="panel" aria-label="No accounts">
          <EmptyState
            icon="accounts"
            title="No accounts yet"
            actions={
              <Button tone="primary" onClick={() => go('portfolio')}>
                Open Portfolio
              </Button>
            }
          >
            Import or generate a portfolio to see its accounts.
          </EmptyState>
        </section>
      </>
    );
  }
  if (accountId !== undefined) {
    return <AccountScreen key={accountId} accountId={accountId} run={run} />;
  }
  return (
    <div className="screen-fixed">
      <AccountList run={run} />
    </div>
  );
}
