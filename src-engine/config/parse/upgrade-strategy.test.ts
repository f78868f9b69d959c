import { describe, expect, it } from 'vitest';
import champion from '../../../samples/strategies/champion.json' with { type: 'json' };
import { parseStrategy } from '../parse-strategy.ts';
import { upgradeStrategy } from './upgrade-strategy.ts';

/** The champion as version 1 wrote it. */
function firstVersion() {
  const { linkNewDebt: _, processMonitorScan: __, ...settings } = champion.settings;
  return {
    ...champion,
    schemaVersion: 1,
    settings,
    agreementTypes: champion.agreementTypes.map(
      ({ restoreFeeWaivedFor: _waived, ...type }) => type,
    ),
    eventTypes: champion.eventTypes.map((type) => {
      const parameters: Record<string, unknown> = { ...type.algorithm.parameters };
      delete parameters['contactClass'];
      delete parameters['contactType'];
      return { ...type, algorithm: { ...type.algorithm, parameters } };
    }),
  };
}

describe('a strategy of version 1 stays readable', () => {
  it('with what the engine did before the members existed', () => {
    const parsed = parseStrategy(JSON.stringify(firstVersion()));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    expect(parsed.value).toMatchObject({
      schemaVersion: 3,
      settings: { linkNewDebt: false, processMonitorScan: 'CREDITED' },
    });
    expect(parsed.value.agreementTypes.every((type) => type.restoreFeeWaivedFor.length === 0)).toBe(
      true,
    );
    const letters = parsed.value.eventTypes.map((type) => type.algorithm.parameters);
    expect(letters).toContainEqual(
      expect.objectContaining({
        letter: 'LT-10',
        contactClass: 'COLLECTION',
        contactType: 'LT-10',
      }),
    );
  });

  it('with pay plans that insulate the oldest debt, as before version 3 had the choice', () => {
    const second = {
      ...champion,
      schemaVersion: 2,
      debtClasses: champion.debtClasses.map((rule) => ({
        ...rule,
        overrideArrearsAlgorithm: { code: 'PP OVRD ARS', parameters: {} },
      })),
    };
    expect(upgradeStrategy(second)).toEqual(champion);
  });

  it('and keeps what it says itself', () => {
    const own = { ...firstVersion(), settings: { ...champion.settings, linkNewDebt: true } };
    expect(upgradeStrategy(own)).toMatchObject({ settings: { linkNewDebt: true } });
  });

  it('but a file of this version must say everything', () => {
    const { linkNewDebt: _, ...settings } = champion.settings;
    const parsed = parseStrategy(JSON.stringify({ ...champion, settings }));
    expect(parsed.ok ? [] : parsed.error.map(({ pointer }) => pointer)).toEqual(['/settings']);
  });
});

it('what is no strategy comes back as it was, to be refused', () => {
  for (const document of [null, 7, 'x', [], {}, { schemaVersion: 1, settings: 3, eventTypes: [3] }])
    expect(() => upgradeStrategy(document)).not.toThrow();
  expect(upgradeStrategy({ schemaVersion: 99 })).toEqual({ schemaVersion: 99 });
});
