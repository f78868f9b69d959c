import { expect, it } from 'vitest';
import { assertInvariants } from '../../src-engine/kernel/assert-invariants.ts';
import { SUPPLY } from '../../src-engine/kernel/state/service-state.ts';
import { STATUS } from '../../src-engine/kernel/state/transitions.ts';
import { HOLD_BLOCK, HOLD_REASON, HOLD_SCOPE, NONE } from '../../src-engine/model/portfolio.ts';
import { STEP } from '../../src-engine/model/step.ts';
import { anAccount } from '../support/account-builder.ts';
import { AccountDriver } from '../support/account-driver.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { AS_OF, ladder } from './protected-run.ts';

/** An account on life support after six days of its ladder: a process runs, nothing is amiss. */
function lived(): AccountDriver {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A', { lifeSupport: true }).owes(10_000, AS_OF - 20);
  const driver = new AccountDriver(rows.build(AS_OF), ladder(), { days: 6 }).live();
  assertInvariants(driver.context, driver.state);
  expect(driver.state.processes.isActive(0)).toBe(true);
  return driver;
}

it('notices an event that outlived its process', () => {
  const { context, state } = lived();
  const pending = state.processes.events.count[0] ?? 0;
  state.processes.end(0, STATUS.process.complete);
  state.processes.events.count[0] = pending;
  expect(() => assertInvariants(context, state)).toThrow('outlived its collection process');
});

it('notices a process that nobody started', () => {
  const { context, state } = lived();
  state.processes.number[0] = 2;
  expect(() => assertInvariants(context, state)).toThrow('never given');
});

it('notices a contact on a held day', () => {
  const { context, state } = lived();
  const { CONTACTS } = HOLD_BLOCK;
  state.steps.add(state.day, STEP.contact, 0, 0, true, false);
  const { ACCOUNT } = HOLD_SCOPE;
  const { MEDICAL } = HOLD_REASON;
  state.holds.add(ACCOUNT, NONE, MEDICAL, state.day, state.day, CONTACTS, NONE, false);
  expect(() => assertInvariants(context, state)).toThrow('contacted while on hold');
});

it('notices that a service on life support was cut', () => {
  const { context, state } = lived();
  state.services.setSupply(0, SUPPLY.cut, state.day);
  expect(() => assertInvariants(context, state)).toThrow('life-supporting service is cut');
});

it.each(['softBar', 'hardBar'] as const)('notices a %s of a service on life support', (level) => {
  const { context, state } = lived();
  state.services.setSupply(0, SUPPLY[level], state.day);
  expect(() => assertInvariants(context, state)).toThrow('life-supporting service is barred');
});

it.each(['MEDICAL', 'BANKRUPTCY', 'MORATORIUM', 'BREATHING_SPACE'] as const)(
  'notices a cut on a day on which a hold protects the service: %s',
  (reason) => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A').owes(10_000, AS_OF - 20);
    const { context, state } = new AccountDriver(rows.build(AS_OF), ladder(), { days: 6 }).live();
    const { AGREEMENT } = HOLD_SCOPE;
    const { SEVERANCE } = HOLD_BLOCK;
    const [from, to] = [state.day, state.day + 5];
    state.holds.add(AGREEMENT, 0, HOLD_REASON[reason], from, to, SEVERANCE, NONE, false);
    state.services.setSupply(0, SUPPLY.cut, state.day);
    expect(() => assertInvariants(context, state)).toThrow('while a hold protects it');
    // What was cut before the hold began may stay off.
    state.services.supplySinceDay[0] = state.day - 1;
    assertInvariants(context, state);
  },
);

/** Agreement 3 hangs on 2, which hangs on 1. */
function chained(third: { premiseLifeSupport?: boolean }): AccountDriver {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A')
    .agreement('1')
    .owes(10_000, AS_OF - 20)
    .agreement('2', 'ENERGY', 'OTHER', 'ACTIVE', { masterId: 'A/1' })
    .agreement('3', 'ENERGY', 'OTHER', 'ACTIVE', { masterId: 'A/2', ...third });
  return new AccountDriver(rows.build(AS_OF), ladder(), { days: 6 }).live();
}

it('notices that a master is cut while a hold protects a service two levels below it', () => {
  const { context, state } = chained({});
  state.services.setSupply(0, SUPPLY.cut, state.day);
  assertInvariants(context, state);
  const { AGREEMENT } = HOLD_SCOPE;
  const { SEVERANCE } = HOLD_BLOCK;
  const { MEDICAL } = HOLD_REASON;
  state.holds.add(AGREEMENT, 2, MEDICAL, state.day, state.day, SEVERANCE, NONE, false);
  expect(() => assertInvariants(context, state)).toThrow('while a hold protects it');
});

it('notices that a master is cut above a service on life support', () => {
  const { context, state } = chained({ premiseLifeSupport: true });
  state.services.setSupply(0, SUPPLY.cut, state.day);
  expect(() => assertInvariants(context, state)).toThrow('life-supporting service is cut');
});

it('notices money that was lost, and credit that nobody paid in', () => {
  const { context, state } = lived();
  state.services.classCreditMinor[0] = 100;
  expect(() => assertInvariants(context, state)).toThrow('not what was posted and paid');
  state.services.classCreditMinor[0] = 0;
  state.items.pooledMinor[0] = (state.items.pooledMinor[0] ?? 0) - 1;
  expect(() => assertInvariants(context, state)).toThrow('not the sum of the open items');
});
