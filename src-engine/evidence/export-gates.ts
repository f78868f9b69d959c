import type { Problem } from '../base/problem.ts';
import {
  checksGate,
  type Gate,
  notesNeeded,
  outcomeGate,
  reviewGate,
  splitGate,
  validationGate,
} from '../config/export-gates.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { Comparison } from '../model/comparison.ts';
import type { ExportReview } from '../model/export-review.ts';
import { MEASURE_DEFINITIONS } from '../model/measure-definitions.ts';

/** What must hold before the strategy of an arm leaves with its evidence, in the order of the Export screen. */
export function exportGates(
  strategy: Strategy,
  problems: readonly Problem[],
  comparison: Comparison,
  arm: number,
  review: ExportReview | null,
): readonly Gate[] {
  // Which run it was stands in the evidence; the same run in a document and in a folder is judged in the same words.
  const judged = { header: { id: null }, comparison };
  const outcomes = outcomeGate(judged, arm);
  const checks = checksGate(judged, arm, (measure) => MEASURE_DEFINITIONS[measure].label);
  const found = [
    validationGate(problems),
    ...(outcomes === null ? [] : [outcomes]),
    ...(checks === null ? [] : [checks]),
    splitGate(strategy),
  ];
  return [...found, reviewGate(notesNeeded(found), review)];
}
