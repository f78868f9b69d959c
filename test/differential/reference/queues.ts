import { murmur3 } from '../../../src-engine/base/hash.ts';
import type { CapacityGroup } from '../../../src-engine/config/strategy-schema.ts';

/** A step of an account asks for agents or crews. Days are absolute. */
export interface Question {
  readonly accountId: string;
  readonly day: number;
  /** Which question of the account on that day, from 0. */
  readonly place: number;
  readonly customer: number;
  /** How many accounts of the customer come before it. */
  readonly turn: number;
  readonly group: CapacityGroup;
  readonly units: number;
  readonly rank: number;
  readonly sinceDay: number;
}

/** Thrown by an account that cannot go on before its question is answered. */
export class Parked extends Error {}

/** Served, or how many steps stand before it that find nothing either. */
type Answer = 'served' | number;

function byQueue(a: Question, b: Question): number {
  const hash = (seed: number) => murmur3(a.accountId, seed) - murmur3(b.accountId, seed);
  return (
    b.rank - a.rank ||
    a.sinceDay - b.sinceDay ||
    hash(0x9e37_79b9) ||
    hash(0x85eb_ca77) ||
    (a.accountId < b.accountId ? -1 : 1)
  );
}

/**
 * The queues of agents and crews of one replication. Every account lives until it asks what is not answered yet and is parked
 * there; of the questions of the earliest day, each group answers the first of its queue, and everybody lives again from the
 * first day. A customer's later account has no say while an earlier one is parked on that day. Slow and obvious.
 */
export class Queues {
  private readonly answers = new Map<string, Answer>();
  private readonly usedUnits = new Map<string, number>();
  private readonly refused = new Map<string, number>();
  private open: Question[] = [];

  ask(question: Question): Answer {
    const answer = this.answers.get(key(question));
    if (answer !== undefined) return answer;
    this.open.push(question);
    throw new Parked('waits for an answer');
  }

  /** Answers one open question of each group on the earliest day. False when nothing is open. */
  answerEarliest(): boolean {
    const day = Math.min(...this.open.map((one) => one.day));
    const today = this.open.filter((one) => one.day === day);
    this.open = [];
    const first = today.filter(
      (one) => !today.some(({ customer, turn }) => customer === one.customer && turn < one.turn),
    );
    for (const group of new Set(first.map((one) => one.group))) {
      const [question] = first.filter((one) => one.group === group).sort(byQueue);
      if (question !== undefined) this.answer(question);
    }
    return first.length > 0;
  }

  private answer(question: Question): void {
    const { group, day, units } = question;
    const place = `${group.code} ${day}`;
    const taken = this.usedUnits.get(place) ?? 0;
    const ahead = this.refused.get(place) ?? 0;
    const fits = units <= group.perWorkday - taken;
    if (fits) this.usedUnits.set(place, taken + units);
    else this.refused.set(place, ahead + 1);
    this.answers.set(key(question), fits ? 'served' : ahead);
  }
}

function key({ accountId, day, place }: Question): string {
  return `${accountId} ${day} ${place}`;
}
