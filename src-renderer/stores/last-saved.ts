import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';
import type { DocumentSummary } from '../../src-engine/protocol/methods.ts';

/**
 * The file that the document was last opened from or saved as: its bytes, or the sample that the engine reads itself; of a
 * document in no file, how the engine makes it.
 */
export type LastSaved = Blob | 'sample' | (() => Promise<Result<DocumentSummary, Failure>>);

/** Where a crashed engine starts again; null when nothing is open. */
let kept: LastSaved | null = null;

export const lastSaved = {
  keep(file: LastSaved | null): void {
    kept = file;
  },
  get(): LastSaved | null {
    return kept;
  },
};
