import { canonicalJson } from '../base/canonical-json.ts';
import { controlChanges } from './diff/control-changes.ts';
import { debtClassChanges } from './diff/debt-class-changes.ts';
import { eventTypeChanges } from './diff/event-type-changes.ts';
import { generalChanges } from './diff/general-changes.ts';
import { liveTestChanges } from './diff/live-test-changes.ts';
import { sectionChanges } from './diff/section-changes.ts';
import { templateChanges } from './diff/template-changes.ts';
import type { StrategyChange } from './strategy-change.ts';
import type { Strategy } from './strategy-schema.ts';

/**
 * What changed from one strategy to another, in the words of the field: rows by priority, steps by type and day,
 * moves as `day 44 -> 49`. Pointers of `~` and `+` lead into the new document, those of `-` into the old one. Empty
 * exactly when the documents are equal.
 */
export function diffStrategies(old: Strategy, current: Strategy): readonly StrategyChange[] {
  const changes = [
    ...generalChanges(old, current),
    ...debtClassChanges(old, current),
    ...controlChanges(old, current),
    ...templateChanges(old, current),
    ...eventTypeChanges(old, current),
    ...liveTestChanges(old, current),
    ...sectionChanges(old, current),
  ];
  if (changes.length > 0 || canonicalJson(old) === canonicalJson(current)) return changes;
  return [{ pointer: '', sign: '~', text: 'Order of entries in the file, without effect' }];
}
