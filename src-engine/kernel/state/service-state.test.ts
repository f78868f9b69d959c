import { describe, expect, it } from 'vitest';
import { anAccount } from '../../../test/support/account-builder.ts';
import { PortfolioFromRows } from '../../../test/support/portfolio-from-rows.ts';
import { AGREEMENT_STATUS } from '../../model/portfolio.ts';
import { buildImage } from '../image/build-image.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import { ServiceState, SUPPLY } from './service-state.ts';

const AS_OF = 20_514;

/** Two agreements of an account that is billed every 30 days, next in 12. */
function services(): ServiceState {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A', { nextBillDay: AS_OF + 12 })
    .agreement('1', 'ENERGY', 'ELECTRIC', 'ACTIVE', { recurringChargeMinor: 6000 })
    .agreement('2', 'ENERGY', 'GAS', 'ACTIVE', { recurringChargeMinor: 3000 });
  const state = new ServiceState(2, 1);
  state.reset(buildImage(rows.build(AS_OF)), 0, 30);
  return state;
}

describe('days served since the last bill', () => {
  it('are the cycle when nothing happens', () => {
    expect(services().servedDays(0, AS_OF + 12)).toBe(30);
  });

  it('leave out the days of a cut, while it lasts and afterwards', () => {
    const state = services();
    state.setSupply(0, SUPPLY.cut, AS_OF + 2);
    expect(state.servedDays(0, AS_OF + 7)).toBe(20);
    state.setSupply(0, SUPPLY.on, AS_OF + 7);
    expect(state.servedDays(0, AS_OF + 12)).toBe(25);
    expect(state.servedDays(1, AS_OF + 12)).toBe(30);
  });

  it('wait with a cut service that a bill passes over', () => {
    const state = services();
    state.setSupply(0, SUPPLY.cut, AS_OF + 2);
    expect(state.servedDays(0, AS_OF + 12)).toBe(20);
    state.setSupply(0, SUPPLY.on, AS_OF + 22);
    expect(state.servedDays(0, AS_OF + 42)).toBe(40);
    state.billed(0, AS_OF + 42);
    expect(state.servedDays(0, AS_OF + 43)).toBe(1);
  });

  it('count on under a bar, which goes on being billed', () => {
    const state = services();
    state.setSupply(0, SUPPLY.hardBar, AS_OF + 2);
    expect(state.servedDays(0, AS_OF + 12)).toBe(30);
  });
});

describe('the cut that a customer pays to end', () => {
  it('is the earliest one of a running agreement', () => {
    const state = services();
    expect(state.cutSinceDay).toBe(FAR_DAY);
    state.setSupply(1, SUPPLY.cut, AS_OF + 3);
    state.setSupply(0, SUPPLY.cut, AS_OF + 5);
    expect(state.cutSinceDay).toBe(AS_OF + 3);
    state.setSupply(1, SUPPLY.on, AS_OF + 6);
    expect(state.cutSinceDay).toBe(AS_OF + 5);
    state.beginStop(0, AS_OF + 10);
    expect(state.cutSinceDay).toBe(FAR_DAY);
    expect(state.status[0]).toBe(AGREEMENT_STATUS.PENDING_STOP);
  });
});
