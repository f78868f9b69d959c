/** Statuses of everything that has a life in a run, and the numbers that stand for them in columns. */
export const STATUS = {
  process: { none: 0, active: 1, complete: 2, cancelledBySystem: 3, cancelledByUser: 4 },
  /** A skipped event was given up after failing, or handed to a person (decision 16). */
  event: { pending: 0, complete: 1, cancelled: 2, skipped: 3 },
  agreementInProcess: { inactive: 0, active: 1 },
  severance: { none: 0, active: 1, complete: 2, cancelled: 3 },
  severanceEvent: { pending: 0, awaitFieldWork: 1, complete: 2, cancelled: 3 },
  plan: { active: 0, kept: 1, broken: 2, canceled: 3 },
  writeOff: { none: 0, active: 1, complete: 2, cancelled: 3 },
  writeOffEvent: { pending: 0, complete: 1, cancelled: 2, skipped: 3 },
  agreementInWriteOff: { inactive: 0, active: 1 },
  referral: { none: 0, active: 1, closed: 2 },
  toDo: { open: 0, workedOn: 1, complete: 2 },
} as const;

export type Lived = keyof typeof STATUS;
type StatusOf<Object extends Lived> = keyof (typeof STATUS)[Object];

/**
 * The table of domain.md 3.16: what may become of what; nothing else may. Complete, cancelled and skipped events are
 * history, an ended process never comes back, and only a person lets an agreement into a process again. A closed referral
 * stays closed: the same debt may be referred anew. An entry is handed from user to user while it is worked, and waits
 * again when it is forwarded to another role.
 */
export const TRANSITIONS: {
  readonly [Object in Lived]: Readonly<
    Partial<Record<StatusOf<Object>, readonly StatusOf<Object>[]>>
  >;
} = {
  process: { none: ['active'], active: ['complete', 'cancelledBySystem', 'cancelledByUser'] },
  event: { pending: ['complete', 'cancelled', 'skipped'] },
  agreementInProcess: { inactive: ['active'], active: ['inactive'] },
  severance: { none: ['active'], active: ['complete', 'cancelled'] },
  severanceEvent: {
    pending: ['awaitFieldWork', 'complete', 'cancelled'],
    awaitFieldWork: ['complete', 'cancelled'],
  },
  plan: { active: ['kept', 'broken', 'canceled'] },
  writeOff: { none: ['active'], active: ['complete', 'cancelled'] },
  writeOffEvent: { pending: ['complete', 'cancelled', 'skipped'] },
  agreementInWriteOff: { inactive: ['active'], active: ['inactive'] },
  referral: { none: ['active'], active: ['closed'] },
  toDo: { open: ['workedOn', 'open', 'complete'], workedOn: ['workedOn', 'open', 'complete'] },
};

/** A change that the table forbids: a defect of the engine, not of data. */
export class IllegalTransition extends Error {
  readonly object: Lived;
  readonly from: string;
  readonly to: string;

  constructor(object: Lived, from: string, to: string) {
    super(`illegal transition: ${object} cannot go from ${from} to ${to}`);
    this.name = 'IllegalTransition';
    this.object = object;
    this.from = from;
    this.to = to;
  }
}

/** By object, then by the status' number: bits of the numbers that may follow. */
const ALLOWED = Object.fromEntries(
  Object.entries(STATUS).map(([object, numbers]) => {
    const table: Readonly<Record<string, readonly string[] | undefined>> =
      TRANSITIONS[object as Lived];
    const number = (name: string) => (numbers as Readonly<Record<string, number>>)[name] ?? 0;
    const bits = Object.keys(numbers).map((from) =>
      (table[from] ?? []).reduce((sum, to) => sum | (1 << number(to)), 0),
    );
    return [object, bits];
  }),
) as unknown as Readonly<Record<Lived, readonly number[]>>;

function nameOf(object: Lived, status: number): string {
  const found = Object.entries(STATUS[object]).find(([, number]) => number === status);
  return found?.[0] ?? String(status);
}

/** Answers with the new status when the table allows it; throws IllegalTransition when it does not. */
export function moved(object: Lived, from: number, to: number): number {
  if (((ALLOWED[object][from] ?? 0) & (1 << to)) === 0)
    throw new IllegalTransition(object, nameOf(object, from), nameOf(object, to));
  return to;
}
