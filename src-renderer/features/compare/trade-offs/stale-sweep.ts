import type { DocumentSummary, SweepView } from '../../../../src-engine/protocol/methods.ts';

/** What no longer fits between a kept sweep and the open document; empty when it is about what is open (ux 4.3). */
export function staleSweepReasons({ result }: SweepView, summary: DocumentSummary): string[] {
  const { championFingerprint, championName, portfolioFingerprint, behaviourFingerprint } = result;
  const isKnown = summary.strategies.some(({ fingerprint }) => fingerprint === championFingerprint);
  return [
    ...(isKnown ? [] : [`${championName} changed`]),
    ...(summary.portfolio?.fingerprint === portfolioFingerprint ? [] : ['the portfolio changed']),
    ...(summary.behaviour.fingerprint === behaviourFingerprint
      ? []
      : ['the behaviour model changed']),
  ];
}
