/** Files of a bundle by their place in it, in no particular order. */
export const BUNDLE_FILE = {
  evidence: 'evidence.json',
  page: 'evidence.html',
  strategy: 'strategy.json',
  rules: 'rules.html',
  criteria: 'criteria.csv',
  plan: 'plan.json',
  manifest: 'manifest.json',
} as const;

/** Where the regression pack stands. */
export const CASES_FOLDER = 'cases/';

/** Bytes of a bundle's files by their path in it, with forward slashes. */
export type BundleBytes = ReadonlyMap<string, Uint8Array>;
