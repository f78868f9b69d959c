import { useCallback, useId, useState } from 'react';
import type { Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import type { AccountStory } from '../../../../src-engine/model/explanation.ts';
import type { ManualActionName } from '../../../../src-engine/model/manual-command.ts';
import type { RunHeader } from '../../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { formatDate } from '../../../format/date.ts';
import { go, navigationStore, type Params } from '../../../stores/navigation-store.ts';
import { branchRun, runStore } from '../../../stores/run-store.ts';
import { showFailure, showToast } from '../../../stores/toast-store.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ActionFields } from './ActionFields.tsx';
import { type CommandDraft, commandOf } from './command-draft.ts';
import { EffectPreview } from './EffectPreview.tsx';
import { firstDraft, settledDraft } from './first-draft.ts';
import { doLabel, fieldsOf, MANUAL_ACTIONS } from './manual-actions.ts';
import { missingChoice } from './missing-choice.ts';
import { commandIndex } from './story-difference.ts';

interface Props {
  readonly run: RunHeader;
  readonly arm: number;
  readonly story: AccountStory;
  /** Day of the cursor: when it is done, unless the person says otherwise. */
  readonly day: number;
  /** What the form begins with, where it is not the usual. */
  readonly start?: Partial<CommandDraft>;
  readonly onClose: () => void;
  /** The branch is there; without it the account is shown on the branch. */
  readonly onBranch?: (branch: number, action: ManualActionName) => void;
}

/**
 * Manual work on one account (ux 2.5b; domain.md 3.17): what to do, what will happen, and only then the branch of the run
 * that has it. The run itself is never changed.
 */
export function ManualWork(props: Props) {
  const { run, arm } = props;
  const strategy = useQuery('runStrategy', { runId: run.id, arm }, `run-${run.id}`).value;
  if (strategy === null) return null;
  return <ManualForm {...props} strategy={strategy} />;
}

function ManualForm(props: Props & { strategy: Strategy }) {
  const { run, arm, story, day, strategy, onClose, start, onBranch } = props;
  const formId = useId();
  const [draft, setDraft] = useState(() => firstDraft(story, strategy, day, start));
  const set = useCallback(
    (change: Partial<CommandDraft>) => setDraft((before) => settledDraft(before, change, story)),
    [story],
  );
  const command = commandOf(draft, story.accountId, run.arms[arm]?.name ?? '', run.asOfDay);
  const missing = missingChoice(draft);
  const preview = useQuery(
    'previewCommand',
    { runId: run.id, arm, command },
    missing === null ? `run-${run.id}` : null,
  );
  const refusal = preview.failure ?? preview.value?.refusal ?? null;
  const blocked =
    missing !== null
      ? missing
      : preview.stale
        ? 'The effect is being worked out.'
        : refusal !== null
          ? refusal.message
          : null;
  const confirm = async (): Promise<void> => {
    onClose();
    const branch = await branchRun(run, [command]);
    if (branch === null) {
      const { activity } = runStore.getState();
      if (activity.kind === 'failed') showFailure(activity.failure);
      return;
    }
    showBranch(branch);
  };
  const showBranch = (branch: number): void => {
    const { screen, params } = navigationStore.getState();
    const isHere = screen === 'accounts' && params['account'] === story.accountId;
    const after = preview.value?.after;
    const index = after === undefined ? null : commandIndex(after, draft.day);
    const onBranchPage: Params = {
      ...(isHere ? params : {}),
      ...{ run: String(branch), account: story.accountId, day: String(draft.day) },
      ...(index === null ? {} : { decision: String(index) }),
    };
    if (onBranch !== undefined) onBranch(branch, command.act.action);
    else if (isHere) go('accounts', onBranchPage);
    showToast(
      'good',
      `Run ${branch} is run ${run.id} with manual changes. Run ${run.id} is as it was.`,
      // Who has gone elsewhere while the branch was run is not fetched back.
      isHere || onBranch !== undefined
        ? { label: `Back to run ${run.id}`, run: () => go(screen, { ...params }) }
        : { label: `Show run ${branch}`, run: () => go('accounts', onBranchPage) },
    );
  };
  return (
    <Dialog
      wide
      title={`Manual work on ${story.accountId}`}
      description={`Makes a branch of run ${run.id}; the run itself stays. Recorded as done by you.`}
      onClose={onClose}
      footer={
        <>
          <Button className="left" onClick={onClose}>
            Leave as it is
          </Button>
          <Button tone="primary" icon="run" unavailable={blocked} onClick={() => void confirm()}>
            {doLabel(draft.action)}
          </Button>
        </>
      }
    >
      <div className="mw">
        <div className="mw-form" id={formId}>
          <Select
            label="What"
            options={MANUAL_ACTIONS.map(({ id, label }) => ({ id, label }))}
            value={draft.action}
            onChange={(action) => set({ action })}
          />
          <NumberField
            label="Day"
            help={formatDate(run.asOfDay + draft.day)}
            min={0}
            max={run.days - 1}
            value={draft.day}
            onCommit={(next) => set({ day: next })}
          />
          {fieldsOf(draft.action).map((field) => (
            <ActionFields
              key={field}
              field={field}
              draft={draft}
              set={set}
              story={story}
              strategy={strategy}
              run={run}
              arm={arm}
            />
          ))}
          <TextField
            label="Note"
            value={draft.note}
            maxLength={400}
            onCommit={(note) => set({ note })}
          />
        </div>
        <EffectPreview
          missing={missing}
          preview={preview.value}
          failure={preview.failure}
          stale={preview.stale}
          day={draft.day}
        />
      </div>
    </Dialog>
  );
}
