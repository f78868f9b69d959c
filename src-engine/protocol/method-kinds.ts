import type { MethodName } from './methods.ts';

/**
 * How a call is queued. `quick` answers at once, also while a long job pauses. `long` jobs run one after another.
 * `document` calls change which document is open: they wait for their turn, and whatever comes later waits for them.
 */
export type MethodKind = 'quick' | 'long' | 'document';

export const METHOD_KINDS: Readonly<Record<MethodName, MethodKind>> = {
  hello: 'quick',
  newDocument: 'document',
  openDocument: 'document',
  saveDocument: 'quick',
  documentSummary: 'quick',
  previewImport: 'quick',
  checkImport: 'long',
  importPortfolio: 'long',
  generatePortfolio: 'long',
  portfolioSummary: 'quick',
  accountList: 'quick',
  rejectedRows: 'quick',
  savedMappings: 'quick',
  strategy: 'quick',
  putStrategy: 'quick',
  importStrategy: 'quick',
  removeStrategy: 'quick',
  validateStrategy: 'quick',
  exportStrategy: 'quick',
  strategyChanges: 'quick',
  changesSinceRun: 'quick',
  runStrategy: 'quick',
  behaviour: 'quick',
  putBehaviour: 'quick',
  resetBehaviour: 'quick',
  exportBehaviour: 'quick',
  run: 'long',
  runView: 'quick',
  removeRun: 'quick',
  daySeries: 'quick',
  dayFeed: 'quick',
  ladderCounts: 'quick',
  accountStory: 'quick',
  controlCentral: 'quick',
  sweepFields: 'quick',
  sweepPreview: 'quick',
  startSweep: 'long',
  sweeps: 'quick',
  sweepResult: 'quick',
  sweepStrategy: 'quick',
  removeSweep: 'quick',
  armDetails: 'quick',
  challengerDetails: 'quick',
  sensitivity: 'long',
};
