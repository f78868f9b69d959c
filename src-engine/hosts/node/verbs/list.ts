import type { Verb } from '../verb.ts';
import { EXPLAIN } from './explain.ts';
import { GENERATE } from './generate.ts';
import { RUN } from './run.ts';

/** Every command, in the order of the help. */
export const VERBS: readonly Verb[] = [GENERATE, RUN, EXPLAIN];
