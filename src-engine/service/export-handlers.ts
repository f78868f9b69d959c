import { failure } from '../base/failure.ts';
import { err, ok } from '../base/result.ts';
import { diffStrategies } from '../config/diff-strategies.ts';
import type { Handlers } from '../protocol/handlers.ts';
import type { Session } from './session.ts';
import { strategyOfText } from './stored-strategy.ts';
import { strategyInSlot } from './strategy-handlers.ts';

type ExportHandlers = Pick<
  Handlers,
  | 'exportReview'
  | 'putExportReview'
  | 'exportedStrategies'
  | 'recordExport'
  | 'changesSinceExport'
  | 'savedViews'
  | 'putSavedView'
  | 'removeSavedView'
>;

/** Reviews before an export, what was exported, and saved lists of accounts. */
export function exportHandlers(session: Session): ExportHandlers {
  return {
    exportReview: (version) => {
      const open = session.workspace();
      return open.ok ? ok(open.value.exports.review(version)) : open;
    },

    putExportReview: ({ version, review }) => {
      const open = session.workspace();
      if (!open.ok) return open;
      open.value.exports.putReview(version, {
        ...review,
        reviewer: review.reviewer.trim(),
        warningsNote: review.warningsNote.trim(),
        checksNote: review.checksNote.trim(),
      });
      return session.summary();
    },

    exportedStrategies: () => {
      const open = session.workspace();
      return open.ok ? ok(open.value.exports.exported()) : open;
    },

    recordExport: ({ slot, exportedOn }) => {
      const open = session.workspace();
      if (!open.ok) return open;
      const { strategies, exports } = open.value;
      const kept = strategies.get(slot);
      if (kept === null) {
        const message = `There is no strategy in slot ${slot + 1}.`;
        return err(failure('not-found', message, '', 'Choose a strategy of the list.'));
      }
      const { name, version, fingerprint, text } = kept;
      exports.record({ name, version, fingerprint, exportedOn }, text);
      return session.summary();
    },

    changesSinceExport: ({ exportId, slot }) => {
      const open = session.workspace();
      if (!open.ok) return open;
      const text = open.value.exports.exportedText(exportId);
      if (text === null) {
        const message = `Export ${exportId} is not in this document.`;
        return err(failure('not-found', message, '', 'Choose an export of the list.'));
      }
      const then = strategyOfText(text, `Export ${exportId}`);
      if (!then.ok) return then;
      const now = strategyInSlot(session, slot);
      return now.ok ? ok(diffStrategies(then.value, now.value)) : now;
    },

    savedViews: () => {
      const open = session.workspace();
      return open.ok ? ok(open.value.savedViews.list()) : open;
    },

    putSavedView: (view) => {
      const open = session.workspace();
      if (!open.ok) return open;
      const name = view.name.trim();
      if (name === '') {
        const message = 'A saved view needs a name.';
        return err(failure('bad-argument', message, '/name', 'Give it one of 1 to 60 characters.'));
      }
      open.value.savedViews.put({ ...view, name });
      return session.summary();
    },

    removeSavedView: ({ name }) => {
      const open = session.workspace();
      if (!open.ok) return open;
      open.value.savedViews.remove(name);
      return session.summary();
    },
  };
}
