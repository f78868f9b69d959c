/** The bytes the document was last opened from or saved as: where a crashed engine starts again. */
let kept: Blob | null = null;

export const lastSaved = {
  keep(blob: Blob | null): void {
    kept = blob;
  },
  get(): Blob | null {
    return kept;
  },
};
