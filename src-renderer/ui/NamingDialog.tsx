import { useState } from 'react';
import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { FormDialog } from './FormDialog.tsx';

type Answer = Promise<Result<unknown, Failure>>;

interface Props {
  readonly title: string;
  readonly description: string;
  /** At most 60 characters, as the document keeps names. */
  readonly name: string;
  /** At most 500 characters; left out where things have only a name. */
  readonly note?: string;
  /** Names the effect: "Save view", "Replace Old debt". */
  readonly submit: string | ((name: string) => string);
  /** Why the name cannot be kept, shown at the field; the dialog stays open. */
  readonly onKeep: (name: string, note: string) => Answer;
  /** Takes away what has the name now. */
  readonly remove?: { readonly label: string; readonly run: () => Answer };
  readonly onClose: () => void;
}

/** Asks for a name, and a note where there is one, of something that the document keeps. */
export function NamingDialog(props: Props) {
  const { title, description, submit, remove, onKeep, onClose } = props;
  const [name, setName] = useState(props.name);
  const [note, setNote] = useState(props.note ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const settle = async (asked: Answer): Promise<void> => {
    const answer = await asked;
    if (answer.ok) onClose();
    else setProblem(`${answer.error.message} ${answer.error.hint}`);
  };
  return (
    <FormDialog
      title={title}
      description={description}
      className="stack"
      submit={typeof submit === 'string' ? submit : submit(name.trim())}
      buttons={
        remove === undefined ? null : (
          <Button tone="ghost" icon="trash" onClick={() => void settle(remove.run())}>
            {remove.label}
          </Button>
        )
      }
      onSubmit={() => void settle(onKeep(name, note))}
      onClose={onClose}
    >
      <Field label="Name" error={problem}>
        {(control) => (
          <input
            {...control}
            className="fld"
            autoComplete="off"
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      {props.note === undefined ? null : (
        <Field label="Note">
          {(control) => (
            <textarea
              {...control}
              className="fld"
              rows={3}
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
      )}
    </FormDialog>
  );
}
