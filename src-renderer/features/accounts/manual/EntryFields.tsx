import type { Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import type { AccountStory } from '../../../../src-engine/model/explanation.ts';
import type { RunHeader } from '../../../../src-engine/protocol/methods.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { coded } from './coded.ts';
import type { CommandDraft } from './command-draft.ts';
import { EntryField } from './EntryField.tsx';

interface Props {
  readonly field: 'entry' | 'assignee' | 'toRole';
  readonly draft: CommandDraft;
  readonly set: (change: Partial<CommandDraft>) => void;
  readonly strategy: Strategy;
  readonly story: AccountStory;
  readonly run: RunHeader;
  readonly arm: number;
}

/** The controls of work on a To Do entry: which one, as whom, and who gets it. */
export function EntryFields({ field, draft, set, strategy, story, run, arm }: Props) {
  const { roles } = strategy.toDos;
  switch (field) {
    case 'entry':
      return (
        <>
          <EntryField run={run} arm={arm} accountId={story.accountId} draft={draft} set={set} />
          <Select
            label="Your role"
            options={coded(roles)}
            value={draft.role}
            onChange={(role) => set({ role })}
          />
        </>
      );
    case 'assignee':
      return (
        <TextField
          label="Worked by"
          help="Somebody else only when your role is a supervisor."
          value={draft.assignee}
          maxLength={60}
          onCommit={(assignee) => set({ assignee })}
        />
      );
    case 'toRole':
      return (
        <Select
          label="To role"
          options={coded(roles)}
          value={draft.toRole}
          onChange={(toRole) => set({ toRole })}
        />
      );
  }
}
