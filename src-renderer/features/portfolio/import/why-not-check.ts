import { currencyProblem } from '../../../../src-engine/base/currency-problem.ts';
import { missingTargets } from './import-rules.ts';
import type { ImportSession } from './import-session.ts';
import { TABLE_WORDS } from './table-words.ts';

/** Why the rows cannot be checked with this mapping yet, or null when they can. */
export function whyNotCheck({ preview, mapping, asOfDay }: ImportSession): string | null {
  if (preview === null || mapping === null) return 'Choose a file that can be read first.';
  const missing = missingTargets(mapping, preview.targets);
  if (missing.length > 0) return `Map ${missing.map((target) => target.label).join(', ')} first.`;
  for (const [at, table] of (mapping.tables ?? []).entries()) {
    const lacking = missingTargets(table, preview.tableTargets[at] ?? []);
    if (lacking.length > 0)
      return `${TABLE_WORDS[table.rows]}: map ${lacking.map((target) => target.label).join(', ')} first.`;
  }
  const money = currencyProblem(mapping.currency);
  if (money !== null) return `${money.message} ${money.hint}`;
  return asOfDay === null ? 'As-of date: choose a date.' : null;
}
