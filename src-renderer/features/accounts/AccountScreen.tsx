import { useEffect, useRef } from 'react';
import type { Decision } from '../../../src-engine/model/explanation.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { copyText } from '../../charts/copy-text.ts';
import { registerCommands } from '../../commands/registry.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { useDocumentState } from '../../stores/document-state.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { showToast } from '../../stores/toast-store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { AccountFacts } from './AccountFacts.tsx';
import { AccountHead } from './AccountHead.tsx';
import { accountParams } from './AccountList.tsx';
import { DecisionTable } from './DecisionTable.tsx';
import { cellWords } from './filter-chips.ts';
import { cellName, filterOfParams } from './list-address.ts';
import { startDecision } from './start-decision.ts';
import { TimelinePanel } from './TimelinePanel.tsx';
import { type Neighbours, useNeighbours } from './use-neighbours.ts';
import { WhyPanel } from './WhyPanel.tsx';

interface Props {
  readonly accountId: string;
  readonly run: RunHeader | null;
}

/** One account's run: timeline, decisions, and why each was made (ux 2.5b). */
export function AccountScreen({ accountId, run }: Props) {
  const { params, go } = useNavigation();
  const { summary, generation } = useDocumentState();
  const filter = filterOfParams(params, run?.id ?? null);
  const at = params['at'] === undefined ? null : Number(params['at']);
  const documentKey = `${generation} ${summary.portfolio?.fingerprint ?? ''}`;
  const near = useNeighbours(accountId, Number.isInteger(at) ? at : null, filter, documentKey);
  const step = (by: -1 | 1): void => {
    const id = by < 0 ? near.previous : near.next;
    if (id === null || near.position === null) return;
    const next = accountParams(filter, id, near.position.index + by);
    const kept = ['arm-shown', 'against'].flatMap((name) => {
      const value = params[name];
      return value === undefined ? [] : [[name, value]];
    });
    go('accounts', { ...next, ...Object.fromEntries(kept) });
  };
  useStepCommands(step, near);
  return (
    <div className="screen-fixed ac">
      {run === null ? (
        <div className="cen">
          <AccountHead accountId={accountId} run={run} near={near} onStep={step} />
          <AccountFacts
            row={near.row}
            story={null}
            day={0}
            currency={summary.portfolio?.currency ?? 'USD'}
          />
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
        </div>
      ) : (
        <Story accountId={accountId} run={run} near={near} onStep={step} />
      )}
    </div>
  );
}

interface StoryProps {
  readonly accountId: string;
  readonly run: RunHeader;
  readonly near: Neighbours;
  readonly onStep: (by: -1 | 1) => void;
}

/** Everything that needs a run: the account is run again alone, under the shown arm and under the other. */
function Story({ accountId, run, near, onStep }: StoryProps) {
  const { params, go, replaceParams } = useNavigation();
  const { summary } = useDocumentState();
  const whyHead = useRef<HTMLHeadingElement>(null);
  const arm = armParam(params['arm-shown'], run, 0);
  const otherArm =
    run.arms.length < 2 ? null : otherOf(arm, params['against'] ?? params['arm'], run);
  const key = `run-${run.id}`;
  const main = useQuery('accountStory', { runId: run.id, arm, accountId }, key);
  const against = useQuery(
    'accountStory',
    { runId: run.id, arm: otherArm ?? 0, accountId },
    otherArm === null ? null : key,
  );
  const story = main.stale ? null : main.value;
  const other = otherArm === null || against.stale ? null : against.value;
  const set = (changes: Readonly<Record<string, string>>): void =>
    replaceParams({ ...params, ...changes });

  const chosen = story === null ? null : startDecision(story, params['decision'], params['day']);
  const decision = chosen === null ? null : (story?.decisions[chosen] ?? null);
  const day = clampDay(Number(params['day'] ?? decision?.day ?? 0), story?.days ?? 1);

  const choose = (index: number): void => {
    const picked = story?.decisions[index];
    if (picked !== undefined) set({ decision: String(index), day: String(picked.day) });
  };
  useEffect(
    () =>
      registerCommands([
        {
          id: 'account.why',
          title: 'Why this decision',
          section: 'Account',
          shortcut: 'Ctrl+.',
          enabled: () => whyHead.current !== null,
          run: () => whyHead.current?.focus(),
        },
      ]),
    [],
  );
  const openRule = (pointer: string): void => {
    const fingerprint = run.arms[arm]?.strategyFingerprint;
    const slot =
      summary.strategies.find((one) => one.fingerprint === fingerprint) ??
      summary.strategies.find((one) => one.name === run.arms[arm]?.name) ??
      summary.strategies[0];
    go('strategy', { slot: String(slot?.slot ?? 0), at: pointer });
  };
  const copyLink = async (): Promise<void> => {
    const caption =
      decision === null
        ? `Account ${accountId}, run ${run.id}.`
        : `Account ${accountId}, run ${run.id}, day ${decision.day}: ${decision.title}.`;
    const copied = await copyText(`${caption}\n${window.location.href}`);
    if (copied) showToast('plain', 'Copied the link with its caption.');
    else showToast('bad', 'The clipboard is not available here.');
  };
  if (main.failure !== null) {
    return (
      <div className="cen">
        <AccountHead accountId={accountId} run={run} near={near} onStep={onStep} />
        <section className="panel" aria-label="Timeline">
          <ErrorState failure={main.failure} />
        </section>
      </div>
    );
  }
  return (
    <>
      <div className="cen">
        <AccountHead
          accountId={accountId}
          run={run}
          near={near}
          onStep={onStep}
          arm={arm}
          onArm={(next) => {
            const { decision: _, ...rest } = params;
            replaceParams({ ...rest, 'arm-shown': String(next) });
          }}
        />
        <AccountFacts row={near.row} story={story} day={day} currency={run.currency} />
        {story !== null && (
          <>
            <TimelinePanel
              story={story}
              arm={arm}
              other={other}
              otherArm={otherArm}
              run={run}
              day={day}
              selected={decision}
              onDay={(next) => set({ day: String(next) })}
              onOpenDay={(next) => {
                const index = story.decisions.findLastIndex((one) => one.day === next);
                if (index >= 0) choose(index);
              }}
              onAgainst={(next) => set({ against: String(next) })}
            />
            <DecisionTable
              story={story}
              selected={chosen}
              onSelect={choose}
              onWhy={(index) => {
                choose(index);
                whyHead.current?.focus();
              }}
              onRule={(one: Decision) => openRule(one.rulePointer)}
            />
          </>
        )}
      </div>
      {story !== null && (
        <WhyPanel
          story={story}
          arm={arm}
          decision={decision}
          other={other}
          otherArm={otherArm}
          onRule={openRule}
          onCopyLink={() => void copyLink()}
          similar={similarAccounts(near, run, arm === 0 ? otherArm : arm, go)}
          headRef={whyHead}
        />
      )}
    </>
  );
}

/** Accounts with the same severance outcome under champion and challenger. */
function similarAccounts(
  near: Neighbours,
  run: RunHeader,
  challenger: number | null,
  go: ReturnType<typeof useNavigation>['go'],
): { readonly label: string; readonly open: () => void } | null {
  const champion = near.row?.outcomes[0];
  const outcome = challenger === null ? undefined : near.row?.outcomes[challenger];
  if (challenger === null || champion === undefined || outcome === undefined) return null;
  const cell = cellName(champion.severances > 0, outcome.severances > 0);
  return {
    label: `List accounts ${cellWords(cell, challenger)}`,
    open: () => go('accounts', { run: String(run.id), arm: String(challenger), cell }),
  };
}

function useStepCommands(step: (by: -1 | 1) => void, near: Neighbours): void {
  const latest = useRef({ step, near });
  latest.current = { step, near };
  useEffect(
    () =>
      registerCommands([
        {
          id: 'account.previous',
          title: 'Previous account in list',
          section: 'Account',
          shortcut: 'Alt+PgUp',
          enabled: () => latest.current.near.previous !== null,
          run: () => latest.current.step(-1),
        },
        {
          id: 'account.next',
          title: 'Next account in list',
          section: 'Account',
          shortcut: 'Alt+PgDn',
          enabled: () => latest.current.near.next !== null,
          run: () => latest.current.step(1),
        },
      ]),
    [],
  );
}

function armParam(text: string | undefined, run: RunHeader, fallback: number): number {
  const arm = Number(text ?? fallback);
  return Number.isInteger(arm) && arm >= 0 && arm < run.arms.length ? arm : fallback;
}

/** The arm to compare with: the champion for a challenger, else the one asked for, else the first. */
function otherOf(arm: number, asked: string | undefined, run: RunHeader): number {
  if (arm !== 0) return 0;
  const other = armParam(asked, run, 1);
  return other === 0 ? 1 : other;
}

function clampDay(day: number, days: number): number {
  return Number.isFinite(day) ? Math.max(0, Math.min(days - 1, Math.round(day))) : 0;
}
