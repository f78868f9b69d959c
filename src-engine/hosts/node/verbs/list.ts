import type { Verb } from '../verb.ts';
import { ACCOUNT } from './account.ts';
import { BACKTEST } from './backtest.ts';
import { BEHAVIOUR } from './behaviour.ts';
import { BENCH } from './bench.ts';
import { BRANCH } from './branch.ts';
import { CALIBRATE } from './calibrate.ts';
import { CASES } from './cases.ts';
import { COMPARE } from './compare.ts';
import { EXPLAIN } from './explain.ts';
import { EXPORT } from './export.ts';
import { GENERATE } from './generate.ts';
import { GUARDRAILS } from './guardrails.ts';
import { IMPORT } from './import.ts';
import { LETTERS } from './letters.ts';
import { LIVETEST } from './livetest.ts';
import { MAPPING } from './mapping.ts';
import { MEASURES_VERB } from './measures.ts';
import { MERGE } from './merge.ts';
import { POWER } from './power.ts';
import { REWEIGH } from './reweigh.ts';
import { RULES } from './rules.ts';
import { RUN } from './run.ts';
import { SAMPLE } from './sample.ts';
import { SERVE } from './serve.ts';
import { SHEETS } from './sheets.ts';
import { SPLIT } from './split.ts';
import { SWAPSET } from './swapset.ts';
import { SWEEP } from './sweep.ts';
import { TRENDS } from './trends.ts';
import { VALIDATE } from './validate.ts';
import { VERIFY } from './verify.ts';

/** Every command, in the order of the help. */
export const VERBS: readonly Verb[] = [
  MAPPING,
  IMPORT,
  GENERATE,
  VALIDATE,
  CASES,
  GUARDRAILS,
  MEASURES_VERB,
  TRENDS,
  BEHAVIOUR,
  CALIBRATE,
  BACKTEST,
  RUN,
  MERGE,
  BRANCH,
  COMPARE,
  REWEIGH,
  SWAPSET,
  SWEEP,
  POWER,
  SPLIT,
  LIVETEST,
  EXPORT,
  SHEETS,
  RULES,
  VERIFY,
  EXPLAIN,
  ACCOUNT,
  LETTERS,
  SAMPLE,
  SERVE,
  BENCH,
];
