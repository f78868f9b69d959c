import { useDocumentSummary } from '../../stores/document-state.ts';
import { go, useNavigation } from '../../stores/navigation-store.ts';
import { Icon } from '../../ui/Icon.tsx';

/** Named accounts, one selection away from the list; nothing while none has a name. */
export function BookmarkRow() {
  const { bookmarks } = useDocumentSummary();
  const { params } = useNavigation();
  if (bookmarks.length === 0) return null;
  const { run } = params;
  return (
    <ul className="fl marks" aria-label="Bookmarked accounts">
      {bookmarks.map(({ accountId, title, note }) => (
        <li key={accountId}>
          <button
            type="button"
            className="chip"
            title={note === '' ? accountId : `${accountId}: ${note}`}
            onClick={() =>
              go('accounts', { ...(run === undefined ? {} : { run }), account: accountId })
            }
          >
            <Icon name="pin" />
            {title}
          </button>
        </li>
      ))}
    </ul>
  );
}
