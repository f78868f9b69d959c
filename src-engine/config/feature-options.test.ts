import { describe, expect, it } from 'vitest';
import { checkStrategy } from './check-strategy.ts';
import { defaultStrategies } from './default-strategies.ts';
import { exportFeatureOptions, parseFeatureOptions } from './feature-options.ts';
import type { ChampionChallengerOption } from './strategy-schema.ts';

const OPTION: ChampionChallengerOption = {
  id: 'U1-STD-20',
  champion: 'U1-STD',
  challenger: 'U1-SOFT',
  shareBasisPoints: 2000,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PROCESS',
};

function problemOf(text: string): readonly string[] {
  const read = parseFeatureOptions(text);
  return read.ok ? [] : [read.error.where, read.error.message, read.error.hint];
}

describe('feature configuration of champion/challenger options', () => {
  it('reads one option a line and writes it back', () => {
    const text = 'U1-STD$U1-SOFT$20\nU1-ACC$U1-LATE$5\n';
    const read = parseFeatureOptions(text);
    const second = {
      id: 'U1-ACC-5',
      champion: 'U1-ACC',
      challenger: 'U1-LATE',
      shareBasisPoints: 500,
    };
    expect(read).toEqual({ ok: true, value: [OPTION, { ...OPTION, ...second }] });
    expect(read.ok ? exportFeatureOptions(read.value) : read).toEqual({ ok: true, value: text });
  });

  it('takes any line ends and empty lines', () => {
    expect(parseFeatureOptions('\r\n  U1-STD$U1-SOFT$20  \r\n\r\n')).toEqual({
      ok: true,
      value: [OPTION],
    });
    expect(parseFeatureOptions('')).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['A$B', 'line 1', '"A$B" is no champion/challenger option.'],
    ['A$B$1$2', 'line 1', '"A$B$1$2" is no champion/challenger option.'],
    ['\nA$B$0', 'line 2', '"0" is no share.'],
    ['A$B$101', 'line 1', '"101" is no share.'],
    ['A$B$12.5', 'line 1', '"12.5" is no share.'],
    ['A$A$10', 'line 1', 'A is its own challenger.'],
    ['a b$C$10', 'line 1', '"a b$C$10" names no template codes.'],
    ['A$B$10\nC$D$5\nA$C$20', 'line 3', 'Template A has two challengers: B and C.'],
  ])('refuses %j', (text, where, message) => {
    expect(problemOf(text).slice(0, 2)).toEqual([where, message]);
    expect(problemOf(text)[2]).not.toBe('');
  });

  it('refuses to write what the format cannot say', () => {
    const error = (option: ChampionChallengerOption) => {
      const written = exportFeatureOptions([OPTION, option]);
      return written.ok ? null : written.error.where;
    };
    expect(error({ ...OPTION, shareBasisPoints: 1250 })).toBe(
      '/championChallenger/1/shareBasisPoints',
    );
    expect(error({ ...OPTION, effectiveTo: '2026-09-01' })).toBe('/championChallenger/1');
  });

  it('gives options that a strategy may hold, and whose overlap validation refuses', () => {
    const [champion] = defaultStrategies();
    const read = parseFeatureOptions('ENERGY-STD$ENERGY-CARE$20');
    const first = read.ok ? read.value : [];
    const found = (championChallenger: readonly ChampionChallengerOption[]) =>
      checkStrategy({ ...champion, championChallenger: [...championChallenger] }, null).map(
        (problem) => problem.code,
      );
    expect(found(first)).toEqual([]);
    const rival = first.map((option) => ({ ...option, id: 'second', challenger: 'ENERGY-ACC' }));
    expect(found([...first, ...rival])).toContain('test-overlaps');
  });
});
