import { assert } from '../../../src-engine/base/assert.ts';

/** What a lesson may say or ask about a run, by name. Text for people; a value where it can be compared. */
export interface Fact {
  readonly text: string;
  readonly value: number;
}

export type FactOf = (name: string) => Fact | null;

/** A fact against another one, or a number: `["paid", ">", 0]`. */
export type Claim = readonly [string, '<' | '<=' | '=' | '>=' | '>', string | number];

const PLACE = /\{([^}]+)\}/g;

function known(facts: FactOf, name: string): Fact {
  const fact = facts(name);
  assert(fact !== null, `a lesson asks for "${name}", which nothing tells it`);
  return fact;
}

/** The text with the facts in the places of their names. */
export function filled(text: string, facts: FactOf): string {
  return text.replace(PLACE, (_, name: string) => known(facts, name).text);
}

export function isTrue([name, test, other]: Claim, facts: FactOf): boolean {
  const { value } = known(facts, name);
  const limit = typeof other === 'number' ? other : known(facts, other).value;
  switch (test) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '=':
      return value === limit;
    case '>=':
      return value >= limit;
    case '>':
      return value > limit;
  }
}
