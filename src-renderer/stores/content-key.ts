import type { DocumentSummary } from '../../src-engine/protocol/methods.ts';

/** Identity of a document's content: equal keys, nothing to save. Made of fingerprints, not of the revision, so that
 * undoing an edit gives the key of before. */
export function contentKey(summary: DocumentSummary): string {
  const { portfolio, strategies, behaviour, runs, bookmarks, kept = null } = summary;
  return JSON.stringify([
    portfolio === null ? null : [portfolio.fingerprint, portfolio.name, portfolio.source],
    strategies.map((strategy) => [strategy.slot, strategy.fingerprint]),
    behaviour.fingerprint,
    runs.map((run) => [run.id, run.title, run.editedMatters ?? null]),
    bookmarks.map(({ accountId, title, note }) => [accountId, title, note]),
    kept,
  ]);
}
