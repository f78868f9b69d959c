import { useState } from 'react';
import { useStore } from 'zustand';
import { documentStore } from '../../stores/document-state.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { BookmarkDialog } from './BookmarkDialog.tsx';

/** Names the account, or shows the name it has; the note is the button's tooltip. */
export function BookmarkButton({ accountId }: { readonly accountId: string }) {
  const [isOpen, setOpen] = useState(false);
  const bookmarks = useStore(documentStore, (state) => state.summary.bookmarks);
  const bookmark = bookmarks.find((one) => one.accountId === accountId) ?? null;
  return (
    <>
      {bookmark === null ? (
        <IconButton icon="pin" label="Bookmark this account…" onClick={() => setOpen(true)} />
      ) : (
        <button
          type="button"
          className="chip acc"
          title={bookmark.note === '' ? undefined : bookmark.note}
          onClick={() => setOpen(true)}
        >
          <Icon name="pin" />
          {bookmark.title}
        </button>
      )}
      {isOpen ? (
        <BookmarkDialog accountId={accountId} bookmark={bookmark} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
