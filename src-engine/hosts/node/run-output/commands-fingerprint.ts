import { fingerprint } from '../../../base/canonical-json.ts';
import type { RunPlan } from '../../../model/run.ts';

/** What people did by hand, as one word; null when nothing was done. */
export function commandsFingerprint({ commands = [] }: Pick<RunPlan, 'commands'>): string | null {
  return commands.length === 0 ? null : fingerprint(commands);
}
