import { at } from '../../base/assert.ts';
import type {
  CompiledCondition,
  CompiledStrategy,
} from '../../kernel/compile/compiled-strategy.ts';
import type { RowsByGroup } from '../../kernel/followers.ts';
import type { Leaf } from './differing-leaves.ts';

const BOUNDS: readonly string[] = ['minAgeDays', 'minAmountMinor'];
const LEAST: readonly string[] = ['leastAgeDays', 'leastMinor'];

/** Whether arms differ in the age or the amount of a criteria row, or in the least of a control: followed, not watched. */
export function isBound({ path, values }: Leaf): boolean {
  const [controls, , member = '', , rows, , bound = ''] = path;
  if (controls !== 'controls' || !values.every((value) => typeof value === 'number')) return false;
  if (path.length === 3) return LEAST.includes(member);
  return path.length === 7 && member === 'conditions' && rows === 'rows' && BOUNDS.includes(bound);
}

/**
 * What the run of an arm reads there: its own age or amount of a row, and the least of all arms of a control, so that it
 * looks at the rows as soon as any arm would.
 */
export function boundOf({ path, values }: Leaf, arm: number): unknown {
  return path.length === 3 ? Math.min(...values.map(Number)) : values[arm];
}

/** Arms with the same ages and amounts are one group. */
export class CriteriaGroups {
  /** By arm. */
  readonly groupOf: readonly number[];
  readonly #strategies: readonly CompiledStrategy[];
  /** By group: the first and the last arm of it. */
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  readonly #bounds: readonly Leaf[];
  /** By arm. */
  readonly #after: readonly (readonly number[])[];

  constructor(strategies: readonly CompiledStrategy[], leaves: readonly Leaf[]) {
    this.#strategies = strategies;
    this.#bounds = leaves.filter((leaf) => isBound(leaf) && leaf.path.length > 3);
    const numbers = new Map<string, number>();
    this.groupOf = strategies.map((_, arm) => {
      const key = this.#bounds.map(({ values }) => values[arm]).join(' ');
      const group = numbers.get(key) ?? numbers.size;
      numbers.set(key, group);
      this.#first[group] ??= arm;
      this.#last[group] = arm;
      return group;
    });
    this.#after = this.groupOf.map((own, arm) =>
      this.#last.flatMap((last, group) => (last > arm && group !== own ? [group] : [])),
    );
  }

  get count(): number {
    return this.#first.length;
  }

  /** Groups other than the arm's own that have an arm after it. */
  after(arm: number): readonly number[] {
    return this.#after[arm] ?? [];
  }

  /** For the strategy that an arm is lived under: rows by group, for each condition in which they differ. */
  rowsIn({ controls }: CompiledStrategy): ReadonlyMap<CompiledCondition, RowsByGroup> {
    const found = new Map<CompiledCondition, RowsByGroup>();
    for (const { path } of this.#bounds) {
      const control = Number(path[1]);
      const place = Number(path[3]);
      const condition = at(at(controls, control).conditions, place);
      const rowsOf = (arm: number) =>
        at(at(at(this.#strategies, arm).controls, control).conditions, place).rows;
      if (!found.has(condition)) found.set(condition, this.#first.map(rowsOf));
    }
    return found;
  }
}
