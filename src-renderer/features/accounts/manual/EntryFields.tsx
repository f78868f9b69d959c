import type { Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { coded } from './coded.ts';
import type { CommandDraft } from './command-draft.ts';

interface Props {
  readonly field: 'entry' | 'assignee' | 'toRole';
  readonly draft: CommandDraft;
  readonly set: (change: Partial<CommandDraft>) => void;
  readonly strategy: Strategy;
}

/** The controls of work on a To Do entry: which one, as whom, and who gets it. */
export function EntryFields({ field, draft, set, strategy }: Props) {
  const { roles } = strategy.toDos;
  switch (field) {
    case 'entry':
      return (
        <>
          <NumberField
            label="Entry"
            help="Entries of the account, counted from 1 as they were made."
            min={1}
            value={draft.entry}
            onCommit={(entry) => set({ entry })}
          />
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
