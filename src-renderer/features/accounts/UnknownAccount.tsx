import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

interface Props {
  readonly accountId: string;
  readonly run: RunHeader | null;
}

/** An address named an account that the portfolio does not have: a mistyped number, or another portfolio since. */
export function UnknownAccount({ accountId, run }: Props) {
  const { go } = useNavigation();
  const ofRun = run === null ? {} : { run: String(run.id) };
  // A part of the number finds accounts whose dashes or last figures were mistyped.
  const [beginning = ''] = accountId.split('-');
  return (
    <section className="panel" aria-label="Account not found">
      <EmptyState
        icon="search"
        title={`Account ${accountId} is not in this portfolio`}
        actions={
          <>
            <Button tone="primary" onClick={() => go('accounts', ofRun)}>
              Show all accounts
            </Button>
            <Button onClick={() => go('accounts', { ...ofRun, q: beginning })}>
              {`Search for ${beginning}`}
            </Button>
          </>
        }
      >
        Check the number with its dashes, or look it up in the list.
      </EmptyState>
    </section>
  );
}
