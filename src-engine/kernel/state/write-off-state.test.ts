import { describe, expect, it } from 'vitest';
import { EVENT } from './event-rows.ts';
import { REFERRED_BY, ReferralState } from './referral-state.ts';
import { IllegalTransition, STATUS } from './transitions.ts';
import { WriteOffState } from './write-off-state.ts';

/** Two agreements, one class, room for four events; a process of two events on both agreements. */
function running(): WriteOffState {
  const state = new WriteOffState(2);
  state.reset(1, 4);
  state.begin(0, 0, 100);
  state.link(0, 0);
  state.link(0, 1);
  state.events.insert(0, 100, 10, 0, 0, 100);
  state.events.insert(0, 160, 20, 1, 0, 100);
  return state;
}

describe('write-off processes', () => {
  it('a second process of the class cannot begin beside the first', () => {
    expect(() => running().begin(0, 0, 101)).toThrow('writeOff cannot go from active to active');
  });

  it('one that has ended cannot end again, nor one that never began', () => {
    const state = running();
    state.end(0, STATUS.writeOff.complete);
    expect(() => state.end(0, STATUS.writeOff.cancelled)).toThrow(IllegalTransition);
    expect(state.active).toBe(0);
  });

  it('an ended process leaves nothing pending, and another one may begin', () => {
    const state = running();
    state.end(0, STATUS.writeOff.cancelled);
    expect(state.events.firstPending(0)).toBe(-1);
    state.begin(0, 0, 130);
    expect([state.number[0], state.isLinked(0, 0), state.active]).toEqual([2, false, 1]);
  });

  it('completed events are history', () => {
    const { events } = running();
    events.settle(events.find(0, 10), EVENT.complete);
    expect(() => events.settle(events.find(0, 10), EVENT.cancelled)).toThrow(
      'writeOffEvent cannot go from complete to cancelled',
    );
    events.settle(events.find(0, 20), EVENT.skipped);
    expect(() => events.settle(events.find(0, 20), EVENT.complete)).toThrow(IllegalTransition);
  });

  it('an agreement joins once and leaves once; the last one says so', () => {
    const state = running();
    expect(() => state.link(0, 1)).toThrow(IllegalTransition);
    expect(state.unlink(0, 1)).toBe(false);
    expect(() => state.unlink(0, 1)).toThrow(
      'agreementInWriteOff cannot go from inactive to inactive',
    );
    expect(state.unlink(0, 0)).toBe(true);
  });
});

describe('referrals', () => {
  function referred(): ReferralState {
    const state = new ReferralState(1);
    state.reset(1);
    state.cover(state.open(0, 100, 5000, REFERRED_BY.writeOff, 1), 0);
    return state;
  }

  it('one that is closed is not closed again', () => {
    const state = referred();
    state.close(0, false);
    expect(() => state.close(0, false)).toThrow('referral cannot go from closed to closed');
    expect([state.active, state.atAgency[0], state.isOpen(0)]).toEqual([0, 0, false]);
  });

  it('one that was never opened cannot be closed; the debt may be referred anew', () => {
    const state = referred();
    expect(() => state.close(1, false)).toThrow('referral cannot go from none to closed');
    state.close(0, false);
    expect(state.isOpen(state.open(0, 100, 5000, REFERRED_BY.byHand, 0))).toBe(true);
  });
});
