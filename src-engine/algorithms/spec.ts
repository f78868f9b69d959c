import type { z } from '../base/zod.ts';
import type { AlgorithmUse } from '../config/strategy-schema.ts';

/** The plug-in spots of the collection engine (domain.md 4.2); one folder each. */
export type PlugInSpot =
  | 'collection-condition'
  | 'override-arrears'
  | 'class-cancel'
  | 'severance-cancel'
  | 'severance-criterion'
  | 'agreement-cancel'
  | 'collection-event'
  | 'guardrail'
  | 'write-off-attempt'
  | 'write-off-criterion'
  | 'agency-choice'
  | 'control-central-alert'
  | 'control-central-info'
  | 'control-central-timeline'
  | 'letter-extract';

/** Parameters as they stand in strategy.json. */
export type Parameters = AlgorithmUse['parameters'];

/** What every algorithm says of itself, whatever its spot. */
export interface AlgorithmSpec {
  readonly spot: PlugInSpot;
  /** Code as in strategy.json, for example `COLL COND CS`. */
  readonly code: string;
  /** Plain name for people. */
  readonly title: string;
  readonly summary: string;
  /** Source of the rule, for example `domain.md 4.2`. */
  readonly source: string;
  /** Strict object of integers, texts, flags and nulls; no defaults. */
  readonly parameters: z.ZodType<Parameters>;
  /** Parameters that are minor units although their name does not end so; none without it. */
  moneyParameters?(parameters: Parameters): readonly string[];
  /** One valid parameter set that the editor starts from and the contract test runs. */
  readonly example: Parameters;
}
