import { describe, expect, it } from 'vitest';
import { anAccount } from '../../../test/support/account-builder.ts';
import { PortfolioFromRows } from '../../../test/support/portfolio-from-rows.ts';
import { aStrategy } from '../../../test/support/strategy-builder.ts';
import { checkRunningTemplates } from './running-templates.ts';

const AS_OF = 20_514;
const PLAIN = aStrategy({ events: [{ dayOffset: 0, algorithm: 'SEND_SMS' }] });
const KNOWN = PLAIN.processTemplates[0]?.code ?? '';

/** One account a code, each in a process of it. */
function inProcess(...codes: readonly string[]) {
  const rows = new PortfolioFromRows();
  for (const [index, template] of codes.entries()) {
    const accountId = `A${index}`;
    anAccount(rows, accountId)
      .agreement('E', 'ENERGY')
      .owes(5000, AS_OF - 40);
    const row = { id: accountId, accountId, debtClass: 'ENERGY', template, startDay: AS_OF - 9 };
    rows.process({ ...row, baseDay: null, lastSequence: null });
  }
  return rows.build(AS_OF);
}

describe('codes of processes under way', () => {
  it('are told where the strategy has none of them, with the one that is meant', () => {
    const [problem, ...more] = checkRunningTemplates(PLAIN, inProcess(KNOWN, `${KNOWN}X`));
    expect(more).toEqual([]);
    expect(`${problem?.severity} ${problem?.code} ${problem?.pointer}`).toBe(
      'warning running-template-unlisted /processTemplates',
    );
    expect(problem?.message).toBe(
      `The portfolio has 1 process of ${KNOWN}X under way, but the strategy has no template of that code: they are errors, and their debt is reviewed anew.`,
    );
    expect(problem?.hint).toContain(`rename ${KNOWN} if it is meant`);
  });

  it('are all known, or nobody goes on', () => {
    expect(checkRunningTemplates(PLAIN, inProcess(KNOWN, KNOWN))).toEqual([]);
    const settings = { ...PLAIN.settings, portfolioProcesses: 'RESTART' as const };
    expect(checkRunningTemplates({ ...PLAIN, settings }, inProcess('OTHER'))).toEqual([]);
  });
});
