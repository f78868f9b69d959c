import { describe, expect, it } from 'vitest';
import { DayQueue, type Served, type Ticket } from './day-queue.ts';

function ticket(account: number, changes: Partial<Ticket> = {}): Ticket {
  return {
    account,
    keyA: account,
    keyB: 0,
    day: 10,
    place: 0,
    group: 0,
    units: 6,
    rank: 0,
    sinceDay: 10,
    ...changes,
  };
}

/** Answers of one group's queue, in order. */
function serveQueue(tickets: readonly Ticket[], perWorkday: number): Served[] {
  const queue = new DayQueue([{ perWorkday }]);
  for (const one of tickets) queue.open(one);
  return drained(queue);
}

function drained(queue: DayQueue): Served[] {
  const all: Served[] = [];
  for (let round = queue.round(); round.length > 0; round = queue.round()) all.push(...round);
  return all;
}

function served(tickets: readonly Ticket[], freeUnits: number): number[] {
  return serveQueue(tickets, freeUnits)
    .filter((one) => one.served)
    .map((one) => one.ticket.account);
}

describe('a queue', () => {
  it('serves the largest rank first, then who waits longest, then by hash, whatever the order of asking', () => {
    const queue = [
      ticket(1),
      ticket(2, { sinceDay: 8 }),
      ticket(3, { rank: 1 }),
      ticket(4, { keyA: 0 }),
    ];
    expect(served(queue, 24)).toEqual([3, 2, 4, 1]);
    expect(served([...queue].reverse(), 24)).toEqual([3, 2, 4, 1]);
  });

  it('breaks a tie of both hashes by the account', () => {
    expect(served([ticket(9, { keyA: 5 }), ticket(7, { keyA: 5 })], 6)).toEqual([7]);
  });

  it('lets a smaller step use what a larger one leaves', () => {
    expect(served([ticket(1, { units: 20 }), ticket(2, { units: 20 }), ticket(3)], 26)).toEqual([
      1, 3,
    ]);
  });

  it('counts who waits ahead, and their work', () => {
    const queue = [ticket(1), ticket(2), ticket(3), ticket(4)];
    expect(serveQueue(queue, 12).map(({ ahead, waitingUnits }) => [ahead, waitingUnits])).toEqual([
      [0, 0],
      [0, 0],
      [0, 6],
      [1, 12],
    ]);
  });

  it('puts a question that opens later among those that are open, not behind them', () => {
    const queue = new DayQueue([{ perWorkday: 12 }]);
    for (const one of [ticket(1, { rank: 9 }), ticket(2), ticket(3)]) queue.open(one);
    expect(queue.round().map((one) => one.ticket.account)).toEqual([1]);
    queue.open(ticket(1, { rank: 8, place: 1 }));
    const rest = drained(queue).map((one) => [one.ticket.account, one.ticket.place, one.served]);
    expect(rest).toEqual([
      [1, 1, true],
      [2, 0, false],
      [3, 0, false],
    ]);
  });

  it('lets every group answer one question a round', () => {
    const queue = new DayQueue([{ perWorkday: 6 }, { perWorkday: 1 }]);
    for (const one of [ticket(1), ticket(2), ticket(3, { group: 1, units: 1 })]) queue.open(one);
    expect(queue.round().map((one) => one.ticket.account)).toEqual([1, 3]);
    expect(queue.round().map((one) => one.ticket.account)).toEqual([2]);
  });

  it('is the example of docs/simulation.md', () => {
    const monday = [400, 300, 200, 100].map((rank, account) => ticket(account, { rank }));
    const first = serveQueue(monday, 12).filter((one) => !one.served);
    expect(first.map((one) => [one.ticket.rank, one.ahead])).toEqual([
      [200, 0],
      [100, 1],
    ]);
    const tuesday = [...first.map((one) => one.ticket), ticket(4, { rank: 500, sinceDay: 11 })];
    expect(served(tuesday, 12)).toEqual([4, 2]);
  });
});
