import { failure } from '../base/failure.ts';
import { err } from '../base/result.ts';
import type { Handlers } from '../protocol/handlers.ts';
import type { Session } from './session.ts';

type BookmarkHandlers = Pick<Handlers, 'putBookmark' | 'removeBookmark'>;

/** Accounts with a name of their own. */
export function bookmarkHandlers(session: Session): BookmarkHandlers {
  return {
    putBookmark: ({ accountId, title, note }) => {
      const open = session.portfolio();
      if (!open.ok) return open;
      const workspace = session.workspace();
      if (!workspace.ok) return workspace;
      if (!open.value.portfolio.accounts.ids.includes(accountId)) {
        return err(
          failure(
            'not-found',
            `The portfolio has no account ${accountId}.`,
            '',
            'Choose an account of the list.',
          ),
        );
      }
      const named = { accountId, title: title.trim(), note: note.trim() };
      if (named.title === '') {
        return err(
          failure(
            'bad-argument',
            'A bookmark needs a name.',
            '/title',
            'Give it one of 1 to 60 characters.',
          ),
        );
      }
      workspace.value.bookmarks.put(named);
      return session.summary();
    },

    removeBookmark: ({ accountId }) => {
      const workspace = session.workspace();
      if (!workspace.ok) return workspace;
      workspace.value.bookmarks.remove(accountId);
      return session.summary();
    },
  };
}
