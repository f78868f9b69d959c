import { type EventLog, LOG_KIND, type LogKindName } from '../../model/event-log.ts';

/**
 * What rules do, by kind of log row; the rest is what customers do, or what follows from money. `detail` and `outcome` say
 * whether the row's number and its outcome are the rule's.
 */
const RULE_KINDS: Readonly<
  Partial<Record<LogKindName, { readonly detail: boolean; readonly outcome: boolean }>>
> = {
  processCreated: { detail: true, outcome: false },
  criteriaRow: { detail: true, outcome: false },
  eventCompleted: { detail: true, outcome: false },
  eventFailed: { detail: true, outcome: true },
  eventSkipped: { detail: true, outcome: true },
  eventCancelled: { detail: true, outcome: true },
  processCancelled: { detail: false, outcome: true },
  processCompleted: { detail: false, outcome: false },
  agreementRemoved: { detail: false, outcome: true },
  severanceStarted: { detail: false, outcome: true },
  severanceTemplate: { detail: true, outcome: false },
  severanceEvent: { detail: true, outcome: false },
  severanceCancelled: { detail: false, outcome: true },
  severanceCompleted: { detail: false, outcome: true },
  fieldActivity: { detail: true, outcome: true },
  reconnectStarted: { detail: false, outcome: false },
  agreementExpired: { detail: false, outcome: false },
  feeCharged: { detail: false, outcome: false },
  budgetCancelled: { detail: false, outcome: false },
  guardrail: { detail: true, outcome: true },
  writeOffStarted: { detail: false, outcome: false },
  writeOffAttempt: { detail: false, outcome: true },
  writeOffEvent: { detail: true, outcome: false },
  writeOffCancelled: { detail: false, outcome: true },
  writeOffCompleted: { detail: false, outcome: false },
  writtenOff: { detail: false, outcome: false },
  toDoCreated: { detail: true, outcome: false },
  toDoSuppressed: { detail: true, outcome: false },
};

/** Kinds of rows that a case is held to. */
export const RULE_KIND_NAMES = Object.keys(RULE_KINDS) as readonly LogKindName[];

const BY_CODE = new Map(RULE_KIND_NAMES.map((name) => [LOG_KIND[name], name] as const));

/** Whether a case is held to rows of that kind. */
export function isRuleKind(name: string): boolean {
  return name in RULE_KINDS;
}

/** What the rules did to one account. */
export interface RuleMarks {
  /** Day by day, with what was done: two accounts that the rules treat alike have equal lists. */
  readonly story: readonly string[];
  /** What was done at all, without days: rows, steps of templates, endings. */
  readonly marks: ReadonlySet<string>;
}

/** Reads the rows `from` to `to` of a log, which are one account's in one replication, in order of happening. */
export function ruleMarks(log: EventLog, from: number, to: number): RuleMarks {
  const story: string[] = [];
  const marks = new Set<string>();
  /** Template of each process of the account. */
  const template = new Map<number, number>();
  for (let row = from; row < to; row++) {
    const name = BY_CODE.get((log.kind[row] ?? 0) as (typeof LOG_KIND)[LogKindName]);
    const rule = name === undefined ? undefined : RULE_KINDS[name];
    if (name === undefined || rule === undefined) continue;
    const process = log.process[row] ?? 0;
    const detail = log.detail[row] ?? 0;
    if (name === 'processCreated') template.set(process, detail);
    const words = [
      name,
      `template ${template.get(process) ?? '-'}`,
      ...(rule.detail ? [`number ${detail}`] : []),
      ...(rule.outcome ? [`outcome ${log.outcome[row] ?? 0}`] : []),
    ].join(', ');
    marks.add(words);
    story.push(`${log.day[row] ?? 0} ${words}`);
  }
  return { story, marks };
}
