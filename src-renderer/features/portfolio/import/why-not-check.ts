import { missingTargets } from './import-rules.ts';
import type { ImportSession } from './import-session.ts';

export const CURRENCY_CODE = /^[A-Z]{3}$/;

/** Why the rows cannot be checked with this mapping yet, or null when they can. */
export function whyNotCheck({ preview, mapping, asOfDay }: ImportSession): string | null {
  if (preview === null || mapping === null) return 'Choose a file that can be read first.';
  const missing = missingTargets(mapping, preview.targets);
  if (missing.length > 0) return `Map ${missing.map((target) => target.label).join(', ')} first.`;
  if (!CURRENCY_CODE.test(mapping.currency)) {
    return 'Currency: use three letters, for example USD.';
  }
  return asOfDay === null ? 'As-of date: choose a date.' : null;
}
