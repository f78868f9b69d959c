import type { CompiledCondition, CompiledRow } from './compile/compiled-strategy.ts';
import { overriddenDebtMinor } from './facts/class-debt.ts';
import type { CriteriaBounds } from './facts/pick-row.ts';
import type { KernelFacts } from './kernel-facts.ts';
import type { AccountState } from './state/account-state.ts';

/** The criteria rows of one condition under each group of arms. */
export type RowsByGroup = readonly (readonly CompiledRow[])[];

/** What the groups that still follow ask in one condition, least amount by age; without and with what the lived arm asks. */
interface Envelope {
  readonly theirs: readonly CriteriaBounds[];
  readonly all: readonly CriteriaBounds[];
}

/** Sets of groups for which the envelope of a condition is kept; more than that are seldom met twice. */
const MOST_KEPT = 4096;
/** Groups that a word of a set holds as bits. */
const WORD_BITS = 31;

/**
 * Groups of arms that a run stands for as well, as long as they decide as it does (ADR 102). They differ from the arm that
 * is lived in the ages and amounts of criteria rows, so a review is the one place where a group can leave.
 */
export class Followers {
  readonly #rows: ReadonlyMap<CompiledCondition, RowsByGroup>;
  /** By condition, then by the set of groups. */
  readonly #envelopes = new Map<CompiledCondition, Map<string, Envelope>>();
  readonly #groups: number[] = [];
  #count = 0;
  /** The groups that follow, as words of a bit each; worked out when it is asked for after a group has left. */
  #set: string | null = null;
  readonly #words: number[] = [];
  /** Of one judgement: debt by age, asked once however many rows have the age. */
  readonly #debts = new Map<number, number>();

  /** By condition of the arm that is lived; one in which no rows differ need not be there. */
  constructor(rows: ReadonlyMap<CompiledCondition, RowsByGroup>) {
    this.#rows = rows;
  }

  /** Who follows the run that begins. */
  begin(groups: readonly number[]): void {
    this.#count = groups.length;
    for (let place = 0; place < groups.length; place++) this.#groups[place] = groups[place] ?? 0;
    this.#set = null;
  }

  /** Groups that have decided alike up to now. */
  get alike(): readonly number[] {
    return this.#groups.slice(0, this.#count);
  }

  /** The lived arm found `row` tonight, or none: groups whose rows answer otherwise leave. */
  judge(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    condition: CompiledCondition,
    row: CompiledRow | null,
  ): void {
    const rows = this.#count === 0 ? undefined : this.#rows.get(condition);
    if (rows === undefined) return;
    const { oldestBucketAgeDays } = context.strategy;
    this.#debts.clear();
    const isMet = ({ minAgeDays, minAmountMinor }: CriteriaBounds) =>
      minAgeDays <= oldestBucketAgeDays &&
      this.#debtAt(context, state, debtClass, minAgeDays) > minAmountMinor;
    if (row === null && !this.#envelope(condition, rows).theirs.some(isMet)) return;
    const place = row === null ? -1 : condition.rows.indexOf(row);
    let kept = 0;
    for (let index = 0; index < this.#count; index++) {
      const group = this.#groups[index] ?? 0;
      const theirs: readonly CompiledRow[] = rows[group] ?? [];
      const picked = theirs.findIndex(isMet);
      const isAlike = picked === place && theirs[picked]?.minAgeDays === row?.minAgeDays;
      if (isAlike) this.#groups[kept++] = group;
    }
    if (kept === this.#count) return;
    this.#count = kept;
    this.#set = null;
  }

  /** Ages and amounts at which the lived arm, or a group that follows, can find a row of the condition. */
  boundsOf(condition: CompiledCondition): readonly CriteriaBounds[] {
    const rows = this.#count === 0 ? undefined : this.#rows.get(condition);
    return rows === undefined ? condition.rows : this.#envelope(condition, rows).all;
  }

  /** What criteria rows of an age are compared with tonight (facts/pick-row.ts). Minor units. */
  #debtAt(
    context: KernelFacts,
    state: AccountState,
    debtClass: number,
    minAgeDays: number,
  ): number {
    const known = this.#debts.get(minAgeDays);
    if (known !== undefined) return known;
    const { day } = state;
    const debt = overriddenDebtMinor(context, state, debtClass, day - minAgeDays, day);
    this.#debts.set(minAgeDays, debt);
    return debt;
  }

  #setNow(): string {
    if (this.#set !== null) return this.#set;
    const words = this.#words;
    words.length = 0;
    for (let index = 0; index < this.#count; index++) {
      const group = this.#groups[index] ?? 0;
      const word = Math.floor(group / WORD_BITS);
      while (words.length <= word) words.push(0);
      words[word] = (words[word] ?? 0) | (1 << (group % WORD_BITS));
    }
    this.#set = words.join(' ');
    return this.#set;
  }

  #envelope(condition: CompiledCondition, rows: RowsByGroup): Envelope {
    const kept = this.#envelopes.get(condition) ?? new Map<string, Envelope>();
    const set = this.#setNow();
    const known = kept.get(set);
    if (known !== undefined) return known;
    const least = new Map<number, number>();
    for (let index = 0; index < this.#count; index++)
      for (const { minAgeDays, minAmountMinor } of rows[this.#groups[index] ?? 0] ?? [])
        if (minAmountMinor < (least.get(minAgeDays) ?? Number.POSITIVE_INFINITY))
          least.set(minAgeDays, minAmountMinor);
    const theirs = [...least].map(([minAgeDays, minAmountMinor]) => ({
      minAgeDays,
      minAmountMinor,
    }));
    const found = { theirs, all: [...condition.rows, ...theirs] };
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(set, found);
    this.#envelopes.set(condition, kept);
    return found;
  }
}
