import type { ManualActionName } from '../../../src-engine/model/manual-command.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { useDocumentState } from '../../stores/document-state.ts';
import { type Params, useNavigation } from '../../stores/navigation-store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { LoadingState } from '../../ui/LoadingState.tsx';
import { TryAgain } from '../../ui/TryAgain.tsx';
import { EntryBar } from '../to-do/EntryBar.tsx';
import { entryOfParams } from '../to-do/to-do-address.ts';
import { AccountFacts } from './AccountFacts.tsx';
import { AccountHead } from './AccountHead.tsx';
import { AccountStoryView } from './AccountStoryView.tsx';
import { AccountTabs } from './AccountTabs.tsx';
import { BookmarkDialog } from './BookmarkDialog.tsx';
import { BranchLine } from './BranchLine.tsx';
import { accountParams, filterOfParams } from './list-address.ts';
import { ProfilePanel } from './ProfilePanel.tsx';
import { UnknownAccount } from './UnknownAccount.tsx';
import { useStepCommands } from './use-account-commands.ts';
import { type Neighbours, useNeighbours } from './use-neighbours.ts';
import { useStories } from './use-story.ts';

interface Props {
  readonly accountId: string;
  readonly run: RunHeader | null;
}

/** Which arms and what of the account are looked at stays when one steps from account to account. */
const KEPT_PARAMS = ['arm-shown', 'against', 'view'];

/** One account's run: timeline, decisions, and why each was made (ux 2.5b). */
export function AccountScreen({ accountId, run }: Props) {
  const { params, go } = useNavigation();
  const { summary, generation } = useDocumentState();
  const filter = filterOfParams(params, run?.id ?? null);
  const at = Number(params['at'] ?? Number.NaN);
  const documentKey = `${generation} ${summary.portfolio?.fingerprint ?? ''}`;
  const near = useNeighbours(accountId, Number.isInteger(at) ? at : null, filter, documentKey);
  const step = (by: -1 | 1): void => {
    const id = by < 0 ? near.previous : near.next;
    if (id === null || near.position === null) return;
    const next = accountParams(filter, id, near.position.index + by);
    go('accounts', { ...next, ...kept(params) });
  };
  useStepCommands(step, near);
  return (
    <div className="screen-fixed ac">
      <BookmarkDialog key={accountId} accountId={accountId} />
      {near.isUnknown ? (
        <div className="cen">
          <AccountHead accountId={accountId} run={null} near={near} onStep={step} />
          <UnknownAccount accountId={accountId} run={run} />
        </div>
      ) : run === null ? (
        <NoRun accountId={accountId} near={near} onStep={step} />
      ) : (
        <WithRun accountId={accountId} run={run} near={near} onStep={step} />
      )}
    </div>
  );
}

function kept(params: Params): Params {
  return Object.fromEntries(Object.entries(params).filter(([name]) => KEPT_PARAMS.includes(name)));
}

interface PartProps {
  readonly accountId: string;
  readonly near: Neighbours;
  readonly onStep: (by: -1 | 1) => void;
}

function NoRun({ accountId, near, onStep }: PartProps) {
  const { go } = useNavigation();
  const { summary, generation } = useDocumentState();
  const documentKey = `${generation} ${summary.portfolio?.fingerprint ?? ''}`;
  return (
    <div className="cen">
      <AccountHead accountId={accountId} run={null} near={near} onStep={onStep} />
      <AccountFacts
        accountId={accountId}
        row={near.row}
        story={null}
        run={null}
        currency={summary.portfolio?.currency ?? 'USD'}
        documentKey={documentKey}
      />
      <AccountTabs
        timeline={
          <section className="panel" aria-label="Timeline">
            <EmptyState
              icon="simulate"
              title="No run yet"
              actions={<Button onClick={() => go('compare')}>Open Compare</Button>}
            >
              Run the strategies on this portfolio to see this account's timeline and the reason of
              every decision.
            </EmptyState>
          </section>
        }
        profile={<ProfilePanel accountId={accountId} run={null} documentKey={documentKey} />}
      />
    </div>
  );
}

function WithRun({ accountId, run, near, onStep }: PartProps & { readonly run: RunHeader }) {
  const { params, replaceParams } = useNavigation();
  const stories = useStories(accountId, run, params);
  const { story, failure, retry, arm } = stories;
  const place = entryOfParams(params, run.id, run.arms.length);
  const showArm = (next: number): void => {
    // Another arm decided other things on other days.
    const { decision: _, ...rest } = params;
    replaceParams({ ...rest, 'arm-shown': String(next) });
  };
  const head = (day: number, onManual?: (action: ManualActionName | null) => void) => (
    <>
      <AccountHead
        accountId={accountId}
        run={run}
        near={near}
        onStep={onStep}
        arm={arm}
        onArm={showArm}
        {...(onManual === undefined ? {} : { onManual })}
      />
      <BranchLine run={run} />
      {place === null ? null : <EntryBar run={run} accountId={accountId} place={place} />}
      {failure !== null ? null : (
        <AccountFacts
          accountId={accountId}
          row={near.row}
          story={story}
          run={{ runId: run.id, arm, day }}
          currency={run.currency}
          documentKey={`run-${run.id}`}
        />
      )}
    </>
  );
  if (story !== null) {
    return <AccountStoryView run={run} near={near} stories={stories} story={story} head={head} />;
  }
  return (
    <div className="cen">
      {head(0)}
      {failure !== null && (
        <section className="panel" aria-label="Timeline">
          <ErrorState failure={failure} actions={<TryAgain onRetry={retry} />} />
        </section>
      )}
      {failure === null && <LoadingState>Reading what became of the account.</LoadingState>}
    </div>
  );
}
