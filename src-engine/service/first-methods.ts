/** What a page asks before it shows its first chart. Their code is read before the engine answers anything. */
export const FIRST_METHODS = [
  'hello',
  'openDocument',
  'openSample',
  'saveDocument',
  'documentSummary',
  'runView',
  'putBookmark',
  'removeBookmark',
] as const;

export type FirstMethod = (typeof FIRST_METHODS)[number];
