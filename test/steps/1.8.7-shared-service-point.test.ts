import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import { assertInvariants } from '../../src-engine/kernel/assert-invariants.ts';
import type { AgreementRow, HoldRow } from '../../src-engine/model/rows.ts';
import { anAccount } from '../support/account-builder.ts';
import { AccountDriver } from '../support/account-driver.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { publishedSeverance, START } from '../support/published-severance.ts';

const DAYS = 40;

interface Tree {
  /** Master of the agreements 1, 2 and 3, by name. */
  readonly masters: readonly [string | null, string | null, string | null];
  /** What is special about agreement 3. */
  readonly third?: Partial<AgreementRow>;
  /** A hold on agreement 3. */
  readonly hold?: Partial<HoldRow>;
}

/** Agreement 1 owes enough to be severed; 2 and 3 owe nothing. Lives forty days; returns the driver and the supplies by day. */
function lived({ masters, third, hold }: Tree) {
  const rows = new PortfolioFromRows();
  const account = anAccount(rows, 'A');
  masters.forEach((master, index) => {
    const masterId = master === null ? null : `A/${master}`;
    const facts = { masterId, ...(index === 2 ? third : {}) };
    account.agreement(
      String(index + 1),
      index === 2 ? 'WATER' : 'ENERGY',
      'OTHER',
      'ACTIVE',
      facts,
    );
    if (index === 0) account.owes(17_000, START - 70, START - 49);
  });
  if (hold !== undefined)
    account.holds('MANUAL', START, {
      scope: 'AGREEMENT',
      target: 'A/3',
      blocks: ['SEVERANCE'],
      ...hold,
    });
  const strategy = publishedSeverance();
  const driver = new AccountDriver(rows.build(START), strategy, { days: DAYS });
  const supplies: string[] = [];
  driver.live((state) => {
    assertInvariants(driver.context, state);
    supplies.push([0, 1, 2].map((agreement) => state.services.supply[agreement]).join(''));
  });
  return { driver, supplies };
}

const CHAIN = [null, '1', '2'] as const;
const day = (text: string) => parseIsoDate(`2026-${text}`) ?? 0;

describe('1.8.7.4 severance of a shared service point', () => {
  it('takes and ends the service of all that hang on it, two levels down', () => {
    const { driver, supplies } = lived({ masters: CHAIN });
    expect(supplies.indexOf('333')).toBe(day('04-22') - START);
    expect(supplies.every((text) => text === '000' || text === '333')).toBe(true);
    expect(driver.total('cuts')).toBe(1);
    expect(driver.told('agreementExpired')).toEqual([
      '05-04 agreementExpired 0 done',
      '05-04 agreementExpired 1 done',
      '05-04 agreementExpired 2 done',
    ]);
  });

  it('never takes it from life support two levels down', () => {
    const { driver, supplies } = lived({ masters: CHAIN, third: { premiseLifeSupport: true } });
    expect(new Set(supplies)).toEqual(new Set(['000']));
    expect(driver.told('severanceStarted')).toEqual([]);
    expect(driver.told('eventCompleted')[0]).toBe('04-20 eventCompleted 1 protectedCustomer');
  });

  it('does not begin while a hold protects an agreement below', () => {
    const { driver } = lived({ masters: CHAIN, hold: { toDay: null } });
    expect(driver.told('severanceStarted', 'eventCompleted')).toEqual([]);
  });

  it('waits with the cut while a hold protects an agreement below, and goes on after it', () => {
    const hold = { fromDay: day('04-21'), toDay: day('04-29') };
    const { supplies } = lived({ masters: CHAIN, hold });
    const cut = supplies.indexOf('333');
    expect(cut).toBeGreaterThan(hold.toDay - START);
    expect(supplies.slice(0, cut).every((text) => text === '000')).toBe(true);
  });

  it('waits for a hold on the debt class of an agreement below', () => {
    const hold = { scope: 'DEBT_CLASS', target: 'WATER', toDay: null } as const;
    const { driver } = lived({ masters: CHAIN, hold });
    expect(driver.told('severanceStarted')).toEqual([]);
  });

  it('goes on when the hold is on an agreement that hangs elsewhere', () => {
    const { supplies } = lived({ masters: [null, '1', null], hold: { toDay: null } });
    expect(supplies).toContain('330');
  });

  it('hands the cut to a person when it would take the service of a VIP', () => {
    const hold: Partial<HoldRow> = { reason: 'VIP', blocks: ['EVENTS'] };
    const { driver, supplies } = lived({ masters: CHAIN, hold });
    expect(new Set(supplies)).toEqual(new Set(['000']));
    expect(driver.told('severanceEvent').filter((row) => row.endsWith('held'))).not.toEqual([]);
  });

  it('takes a ring of masters as one: what is done to one is done to all', () => {
    const { driver, supplies } = lived({ masters: ['2', '1', null] });
    expect(new Set(supplies)).toEqual(new Set(['000', '330']));
    expect(driver.total('cuts')).toBe(0);
  });
});
