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

/** What a form needs to know of parameters that do not all go together, and of choices that have names of their own. */
export interface ParameterFit {
  /** Words of choices by parameter and choice, where those of the code do not do. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Choices of a parameter that go with the others; null: all that the schema has. */
  choices(given: Parameters, name: string): readonly string[] | null;
  /** Parameters that mean nothing beside the others: they are null, and no others are. */
  unused(given: Parameters): readonly string[];
  /** The parameters after one was changed, the others as they go with it. */
  fitted(changed: Parameters, before: Parameters): Parameters;
}

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
  /** Without it any choice of a parameter goes with any other. */
  readonly fit?: ParameterFit;
  /** One valid parameter set that the editor starts from and the contract test runs. */
  readonly example: Parameters;
}
