import { canonicalJson } from '../base/canonical-json.ts';
import { added, removed } from './diff/change-maker.ts';
import { controlChanges } from './diff/control-changes.ts';
import { eventTypeChanges } from './diff/event-type-changes.ts';
import { generalChanges } from './diff/general-changes.ts';
import { liveTestChanges } from './diff/live-test-changes.ts';
import { partChanges } from './diff/section-changes.ts';
import { templateChanges } from './diff/template-changes.ts';
import type { StrategyChange } from './strategy-change.ts';
import { type Strategy, strategySchema } from './strategy-schema.ts';

/** Sections that are told member by member, and how their sentences begin; a list's own entries name themselves. */
const BEFORE_RULES = {
  settings: 'Settings',
  workCalendar: '',
  creditRating: 'Credit rating',
  customerClasses: '',
  collectionClasses: '',
  debtClasses: '',
} as const;
const AFTER_RULES = {
  dunningSchedules: '',
  capacityGroups: '',
  letterTemplates: '',
  agreementTypes: '',
  severanceTemplates: '',
  writeOff: '',
  toDos: '',
  holds: '',
  promises: 'Promises',
  guardrails: '',
  outcomeLimits: '',
  controlCentral: 'Control Central',
} as const;

function sections(
  old: Strategy,
  current: Strategy,
  subjects: Partial<Record<keyof Strategy, string>>,
): readonly StrategyChange[] {
  return (Object.keys(subjects) as readonly (keyof typeof subjects)[]).flatMap((name) =>
    partChanges({
      old: partOf(old, name),
      current: partOf(current, name),
      schema: strategySchema.shape[name],
      oldPath: [name],
      path: [name],
      subject: subjects[name] ?? '',
      currencies: [old.currency, current.currency],
    }),
  );
}

/** A part that may be left out is empty then. */
function partOf(strategy: Strategy, name: keyof Strategy): unknown {
  return name === 'capacityGroups' || name === 'dunningSchedules'
    ? (strategy[name] ?? [])
    : strategy[name];
}

/** Who decides about schedules: the section comes, goes, or is told member by member. */
function assignmentChanges(old: Strategy, current: Strategy): readonly StrategyChange[] {
  const pointer = '/scheduleAssignment';
  const [before, after] = [old.scheduleAssignment, current.scheduleAssignment];
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [added(pointer, 'Schedule assignment')];
  if (after === undefined) return [removed(pointer, 'Schedule assignment')];
  return sections(old, current, { scheduleAssignment: 'Schedule assignment' });
}

/**
 * What changed from one strategy to another, in the words of the field: rows by priority, steps by type and day,
 * moves as `day 44 -> 49`. Pointers of `~` and `+` lead into the new document, those of `-` into the old one. Empty
 * exactly when the documents are equal.
 */
export function diffStrategies(old: Strategy, current: Strategy): readonly StrategyChange[] {
  const changes = [
    ...generalChanges(old, current),
    ...sections(old, current, BEFORE_RULES),
    ...controlChanges(old, current),
    ...templateChanges(old, current),
    ...eventTypeChanges(old, current),
    ...liveTestChanges(old, current),
    ...assignmentChanges(old, current),
    ...sections(old, current, AFTER_RULES),
  ];
  if (changes.length > 0 || canonicalJson(old) === canonicalJson(current)) return changes;
  return [{ pointer: '', sign: '~', text: 'Order of entries in the file, without effect' }];
}
