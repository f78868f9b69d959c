import { type ReactNode, useRef, useState } from 'react';
import type { AccountStory } from '../../../src-engine/model/explanation.ts';
import type { ManualActionName } from '../../../src-engine/model/manual-command.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { copyLink } from '../compare/copy-link.ts';
import { AccountTabs } from './AccountTabs.tsx';
import { DecisionTable } from './DecisionTable.tsx';
import { ManualWork } from './manual/ManualWork.tsx';
import { ProfilePanel } from './ProfilePanel.tsx';
import { startDecision } from './start-decision.ts';
import { TimelinePanel } from './TimelinePanel.tsx';
import { useCaseCommand, useManualCommands, useWhyCommand } from './use-account-commands.ts';
import type { Neighbours } from './use-neighbours.ts';
import { useSimilarAccounts } from './use-similar-accounts.ts';
import type { Stories } from './use-story.ts';
import { WhyPanel } from './WhyPanel.tsx';
import { openRule, tryWhatIf } from './what-if.ts';

interface Props {
  readonly run: RunHeader;
  readonly near: Neighbours;
  readonly stories: Stories;
  readonly story: AccountStory;
  /** Title and facts above the timeline, for the day of the cursor. */
  readonly head: (day: number, onManual: (action: ManualActionName | null) => void) => ReactNode;
}

/** Timeline, decisions and the reasons of the chosen one; the address holds day and decision. */
export function AccountStoryView({ run, near, stories, story, head }: Props) {
  const { params, replaceParams } = useNavigation();
  const { arm, other, otherArm } = stories;
  /** The action that the form of manual work begins with; undefined while it is closed. */
  const [manual, setManual] = useState<ManualActionName | null>();
  const similar = useSimilarAccounts(near.row, run.id, arm === 0 ? otherArm : arm);
  const whyHead = useRef<HTMLHeadingElement>(null);
  useWhyCommand(whyHead);
  const chosen = startDecision(story, params['decision'], params['day']);
  const decision = chosen === null ? null : (story.decisions[chosen] ?? null);
  const rule = decision?.rulePointer ?? '';
  const whatIf = rule === '' ? null : () => void tryWhatIf(run, arm, rule);
  useManualCommands(setManual, whatIf);
  useCaseCommand({ run, arm, accountId: story.accountId });
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
        {head(day, setManual)}
        <AccountTabs
          timeline={
            <>
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
            </>
          }
          profile={
            <ProfilePanel
              accountId={story.accountId}
              run={{ runId: run.id, arm, day }}
              documentKey={`run-${run.id}`}
            />
          }
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
        onWhatIf={whatIf}
        similar={similar}
        headRef={whyHead}
      />
      {manual === undefined ? null : (
        <ManualWork
          run={run}
          arm={arm}
          story={story}
          day={day}
          {...(manual === null ? {} : { start: { action: manual } })}
          onClose={() => setManual(undefined)}
        />
      )}
    </>
  );
}

function clampDay(day: number, days: number): number {
  return Number.isFinite(day) ? Math.max(0, Math.min(days - 1, Math.round(day))) : 0;
}
