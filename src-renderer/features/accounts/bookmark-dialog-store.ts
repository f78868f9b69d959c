import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Bookmark } from '../../../src-engine/model/bookmark.ts';
import { documentStore } from '../../stores/document-state.ts';

/**
 * The account whose bookmark is being edited, or null. Kept outside the page's head, which is made anew when the
 * account's story arrives: a dialog that was opened before then must stay.
 */
export const bookmarkDialogStore = createStore<{ readonly accountId: string | null }>(() => ({
  accountId: null,
}));

export function openBookmarkDialog(accountId: string): void {
  bookmarkDialogStore.setState({ accountId });
}

export function closeBookmarkDialog(): void {
  bookmarkDialogStore.setState({ accountId: null });
}

/** What an account is named; null when it has no name. */
export function useBookmark(accountId: string): Bookmark | null {
  const bookmarks = useStore(documentStore, (state) => state.summary.bookmarks);
  return bookmarks.find((one) => one.accountId === accountId) ?? null;
}
