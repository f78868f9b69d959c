import { type FormEvent, useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import type { Failure } from '../../../src-engine/base/failure.ts';
import type { Result } from '../../../src-engine/base/result.ts';
import type { Bookmark } from '../../../src-engine/model/bookmark.ts';
import type { DocumentSummary } from '../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../engine-client/client.ts';
import { refreshDocument } from '../../stores/document-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { bookmarkDialogStore, closeBookmarkDialog, useBookmark } from './bookmark-dialog-store.ts';

/** The dialog of the account page, when it was asked for. */
export function BookmarkDialog({ accountId }: { readonly accountId: string }) {
  const open = useStore(bookmarkDialogStore, (state) => state.accountId);
  const bookmark = useBookmark(accountId);
  useEffect(() => closeBookmarkDialog, []);
  if (open !== accountId) return null;
  return <Form accountId={accountId} bookmark={bookmark} onClose={closeBookmarkDialog} />;
}

interface Props {
  readonly accountId: string;
  /** What it has now; null when it has none. */
  readonly bookmark: Bookmark | null;
  readonly onClose: () => void;
}

/** Name and note of an account that should be found again. Kept in the document. */
function Form({ accountId, bookmark, onClose }: Props) {
  const form = useId();
  const [title, setTitle] = useState(bookmark?.title ?? '');
  const [note, setNote] = useState(bookmark?.note ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const done = (answer: Result<DocumentSummary, Failure>): void => {
    if (!answer.ok) {
      setProblem(`${answer.error.message} ${answer.error.hint}`);
      return;
    }
    refreshDocument(answer.value);
    onClose();
  };
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    done(await callEngine('putBookmark', { accountId, title, note }));
  };
  const remove = async (): Promise<void> => done(await callEngine('removeBookmark', { accountId }));
  return (
    <Dialog
      title={bookmark === null ? 'Bookmark this account' : 'Bookmark'}
      description={`Account ${accountId}. It is listed above the accounts and found in the command palette.`}
      onClose={onClose}
      footer={
        <>
          {bookmark === null ? null : (
            <Button tone="ghost" icon="trash" onClick={() => void remove()}>
              Remove bookmark
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form={form}>
            Keep bookmark
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={(event) => void keep(event)}>
        <Field label="Name" error={problem}>
          {(control) => (
            <input
              {...control}
              className="fld"
              autoComplete="off"
              maxLength={60}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
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
      </form>
    </Dialog>
  );
}
