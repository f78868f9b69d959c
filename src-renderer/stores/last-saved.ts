/** The file that the document was last opened from or saved as: its bytes, or the sample that the engine reads itself. */
export type LastSaved = Blob | 'sample';

/** Where a crashed engine starts again; null when the document is in no file. */
let kept: LastSaved | null = null;

export const lastSaved = {
  keep(file: LastSaved | null): void {
    kept = file;
  },
  get(): LastSaved | null {
    return kept;
  },
};
