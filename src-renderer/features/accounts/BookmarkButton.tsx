import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { openBookmarkDialog, useBookmark } from './bookmark-dialog-store.ts';

/** Names the account, or shows the name it has; the note is the button's tooltip. */
export function BookmarkButton({ accountId }: { readonly accountId: string }) {
  const bookmark = useBookmark(accountId);
  const open = (): void => openBookmarkDialog(accountId);
  if (bookmark === null)
    return <IconButton icon="pin" label="Bookmark this account…" onClick={open} />;
  return (
    <button
      type="button"
      className="chip acc"
      title={bookmark.note === '' ? undefined : bookmark.note}
      onClick={open}
    >
      <Icon name="pin" />
      {bookmark.title}
    </button>
  );
}
