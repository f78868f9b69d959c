import { useEffect } from 'react';
import { useStore } from 'zustand';
import { callEngine } from '../../engine-client/client.ts';
import { withDocument } from '../../stores/document-state.ts';
import { NamingDialog } from '../../ui/NamingDialog.tsx';
import { bookmarkDialogStore, closeBookmarkDialog, useBookmark } from './bookmark-dialog-store.ts';

/** Name and note of an account that should be found again, when they were asked for. Kept in the document. */
export function BookmarkDialog({ accountId }: { readonly accountId: string }) {
  const open = useStore(bookmarkDialogStore, (state) => state.accountId);
  const bookmark = useBookmark(accountId);
  useEffect(() => closeBookmarkDialog, []);
  if (open !== accountId) return null;
  return (
    <NamingDialog
      title={bookmark === null ? 'Bookmark this account' : 'Bookmark'}
      description={`Account ${accountId}. It is listed above the accounts and found in the command palette.`}
      name={bookmark?.title ?? ''}
      note={bookmark?.note ?? ''}
      submit="Keep bookmark"
      onKeep={(title, note) => withDocument(callEngine('putBookmark', { accountId, title, note }))}
      {...(bookmark !== null && {
        remove: {
          label: 'Remove bookmark',
          run: () => withDocument(callEngine('removeBookmark', { accountId })),
        },
      })}
      onClose={closeBookmarkDialog}
    />
  );
}
