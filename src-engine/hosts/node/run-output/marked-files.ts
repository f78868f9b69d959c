import { stampedCsv } from '../../../base/stamped-csv.ts';
import type { BehaviourModel } from '../../../model/behaviour.ts';
import { behaviourMark, behaviourNotes } from '../../../model/behaviour-notes.ts';

/**
 * Files of an answer by name, as the behaviour model they were made with has it: a red backtest or a replay stands in a last
 * column of every table (simulation.md 2.7). JSON files carry it as members of their own (`markMembers`).
 */
export function markedFiles(
  files: Readonly<Record<string, string>>,
  model: BehaviourModel,
): Readonly<Record<string, string>> {
  const mark = behaviourMark(model);
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      name.endsWith('.csv') ? stampedCsv(text, mark) : text,
    ]),
  );
}

/** What a JSON answer says of its behaviour model. */
export function markMembers(model: BehaviourModel) {
  return { behaviourMark: behaviourMark(model), notes: behaviourNotes(model) };
}
