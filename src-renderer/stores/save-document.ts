import { documentStore, isDirty } from './document-state.ts';
import { documentTurns } from './document-turns.ts';
import { writeDocument } from './write-document.ts';

/** Writes to the document's own file, or asks where. What was written while this waited is not written again. */
export function save(): Promise<boolean> {
  return documentTurns.take(async () => {
    const state = documentStore.getState();
    return (state.savedMs !== null && !isDirty(state)) || writeDocument(state.grant);
  });
}

export function saveAs(): Promise<boolean> {
  return documentTurns.take(() => writeDocument(null));
}
