import { fingerprint } from '../base/canonical-json.ts';
import { fileStem } from './file-stem.ts';
import { inSchemaOrder } from './in-schema-order.ts';
import { prettyJson } from './pretty-json.ts';
import { type Strategy, strategySchema } from './strategy-schema.ts';

/** A strategy as a file: what production loads. */
export interface StrategyFile {
  /** `ENERGY-EARLY-v3.strategy.json` */
  readonly fileName: string;
  readonly text: string;
  /** SHA-256 of the canonical JSON: does not depend on white space or the order of members. */
  readonly fingerprint: string;
}

/**
 * The text of strategy.json: members in the order of the schema, lists in their own order, two spaces, line feeds.
 * Equal documents give equal text, and reading it back gives an equal document.
 */
export function exportStrategy(strategy: Strategy): StrategyFile {
  return {
    fileName: `${fileStem(strategy.name, 'strategy')}-v${strategy.version}.strategy.json`,
    text: prettyJson(inSchemaOrder(strategy, strategySchema)),
    fingerprint: fingerprint(strategy),
  };
}
