import { type ReactNode, useRef, useState } from 'react';
import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { documentStore } from '../../stores/document-state.ts';
import { go, useNavigation } from '../../stores/navigation-store.ts';
import { copyLink } from '../compare/copy-link.ts';
import { DecisionTable } from './DecisionTable.tsx';
import { ManualWork } from './manual/ManualWork.tsx';
import { similarAccounts } from './similar-accounts.ts';
import { startDecision } from './start-decision.ts';
import { TimelinePanel } from './TimelinePanel.tsx';
import { useManualCommand, useWhyCommand } from './use-account-commands.ts';
import type { Neighbours } from './use-neighbours.ts';
import type { Stories } from './use-story.ts';
import { WhyPanel } from './WhyPanel.tsx';

interface Props {
  readonly run: RunHeader;
  readonly near: Neighbours;
  readonly stories: Stories;
  readonly story: AccountStory;
  /** Title and facts above the timeline, for the day of the cursor. */
  readonly head: (day: number, onManual: () => void) => ReactNode;
}

/** Timeline, decisions and the reasons of the chosen one; the address holds day and decision. */
export function AccountStoryView({ run, near, stories, story, head }: Props) {
  const { params, replaceParams } = useNavigation();
  const { arm, other, otherArm } = stories;
  const [manual, setManual] = useState(false);
  const whyHead = useRef<HTMLHeadingElement>(null);
  useWhyCommand(whyHead);
  useManualCommand(() => setManual(true));
  const chosen = startDecision(story, params['decision'], params['day']);
  const decision = chosen === null ? null : (story.decisions[chosen] ?? null);
  const day = clampDay(Number(params['day'] ?? decision?.day ?? 0), story.days);
  const set = (changes: Readonly<Record<string, string>>): void =>
    replaceParams({ ...params, ...changes });
  const choose = (index: number): void => {
    const picked = story.decisions[index];
    if (picked !== undefined) set({ decision: String(index), day: String(picked.day) });
  };
  const openDay = (opened: number): void => {
    const index = story.decisions.findLastIndex((one) => one.day === opened);
    if (index >= 0) choose(index);
    else set({ day: String(opened) });
  };
  const copy = (): void => {
    const what = decision === null ? '' : `, day ${decision.day}: ${decision.title}`;
    const shown = { run: String(run.id), account: story.accountId, 'arm-shown': String(arm) };
    const place = chosen === null ? {} : { decision: String(chosen), day: String(day) };
    const caption = `Account ${story.accountId}, run ${run.id}${what}.`;
    void copyLink('accounts', { ...params, ...shown, ...place }, caption);
  };
  return (
    <>
      <div className="cen">
        {head(day, () => setManual(true))}
        <TimelinePanel
          {...stories}
          story={story}
          run={run}
          day={day}
          selected={decision}
          onDay={(next) => set({ day: String(next) })}
          onOpenDay={openDay}
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
          onRule={(one) => openRule(run, arm, one.rulePointer)}
        />
      </div>
      <WhyPanel
        story={story}
        arm={arm}
        decision={decision}
        other={other}
        otherArm={otherArm}
        onRule={(pointer) => openRule(run, arm, pointer)}
        onCopyLink={copy}
        similar={similarAccounts(near.row, run.id, arm === 0 ? otherArm : arm)}
        headRef={whyHead}
      />
      {manual ? (
        <ManualWork run={run} arm={arm} story={story} day={day} onClose={() => setManual(false)} />
      ) : null}
    </>
  );
}

/** The rule's place in the strategy of the arm: the slot with the same content, else the same name. */
function openRule(run: RunHeader, arm: number, pointer: string): void {
  const { strategies } = documentStore.getState().summary;
  const ran = run.arms[arm];
  const found =
    strategies.find((one) => one.fingerprint === ran?.strategyFingerprint) ??
    strategies.find((one) => one.name === ran?.name) ??
    strategies[0];
  go('strategy', { slot: String(found?.slot ?? 0), at: pointer });
}

function clampDay(day: number, days: number): number {
  return Number.isFinite(day) ? Math.max(0, Math.min(days - 1, Math.round(day))) : 0;
}
