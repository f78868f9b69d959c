import { describe, expect, it } from 'vitest';
import { aWriteOffStrategy } from '../../../test/support/write-off-strategy.ts';
import type { Strategy } from '../strategy-schema.ts';
import { checkWriteOff } from './write-off.ts';

const SOUND = aWriteOffStrategy();

function codesOf(change: (writeOff: Strategy['writeOff']) => Partial<Strategy['writeOff']>) {
  const strategy = { ...SOUND, writeOff: { ...SOUND.writeOff, ...change(SOUND.writeOff) } };
  return checkWriteOff(strategy).map(
    ({ severity, code, pointer }) => `${severity} ${code} ${pointer}`,
  );
}

describe('write-off rules', () => {
  it('are silent when sound, and when nothing is written off', () => {
    expect(checkWriteOff(SOUND)).toEqual([]);
    expect(codesOf(() => ({ controls: [], templates: [] }))).toEqual([]);
  });

  it('a class without a control is an error, a control without a type a note', () => {
    const found = codesOf(({ controls }) => ({
      controls: controls.map((control) => ({ ...control, writeOffDebtClass: 'ELSEWHERE' })),
    }));
    expect(found).toEqual([
      'error write-off-control-missing /agreementTypes/0/writeOffDebtClass',
      'note write-off-control-unused /writeOff/controls/0/writeOffDebtClass',
    ]);
  });

  it('criteria need a last resort, and nothing behind it', () => {
    const amount = { code: 'WO CRIT AMT', parameters: { fromMinor: 5000 } };
    const criterion = { priority: 95, algorithm: amount, template: 'SAMPLE' };
    expect(
      codesOf(({ controls }) => ({
        controls: controls.map((control) => ({ ...control, criteria: [criterion] })),
      })),
    ).toEqual(['warning write-off-without-default /writeOff/controls/0/criteria']);
    expect(
      codesOf(({ controls }) => ({
        controls: controls.map((control) => ({
          ...control,
          criteria: [...control.criteria, criterion],
        })),
      })),
    ).toEqual(['error write-off-criterion-unreachable /writeOff/controls/0/criteria/1']);
  });

  it('a template that never writes off is a note, a referral without an agency an error', () => {
    expect(
      codesOf(({ templates }) => ({
        templates: templates.map((template) => ({
          ...template,
          events: template.events.slice(0, 3),
        })),
      })),
    ).toEqual(['note write-off-template-leaves-debt /writeOff/templates/0']);
    expect(
      codesOf(({ agencies }) => ({
        agencies: agencies.map((agency) => ({ ...agency, active: false })),
      })),
    ).toEqual(['error no-agency /writeOff/agencies']);
  });
});
