import type { FieldActivity } from '../algorithms/collection-event/effect.ts';
import type { CompiledSeveranceEvent } from '../kernel/compile/compiled-severance.ts';

const WORDS: Readonly<Record<FieldActivity, string>> = {
  WARN: 'the warning at the door',
  CUT: 'the cut of the service',
  RECONNECT: 'the reconnection of the service',
  SOFT_BAR: 'the soft bar of the service',
  HARD_BAR: 'the hard bar of the service',
  RESTORE: 'the restoration of the service',
};

/** What a severance step sends a crew, or the office, to do. */
export function activityWords({ effects }: CompiledSeveranceEvent): string {
  const effect = effects.find(({ kind }) => kind === 'field-activity');
  return effect?.kind === 'field-activity' ? WORDS[effect.activity] : 'the field work';
}
