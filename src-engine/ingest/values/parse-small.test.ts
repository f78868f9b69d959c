import { expect, it } from 'vitest';
import { parseContactFlag, parseFlag } from './parse-flag.ts';
import { parseInteger } from './parse-integer.ts';

it('reads whole numbers within their range', () => {
  expect(parseInteger('21', 0, 100)).toEqual({ ok: true, value: 21 });
  expect(parseInteger('-7', -9, 9)).toEqual({ ok: true, value: -7 });
  expect(parseInteger('21.0', 0, 100)).toEqual({ ok: true, value: 21 });
  expect(parseInteger('101', 0, 100)).toEqual({ ok: false, error: 'is outside 0 to 100' });
  for (const text of ['21.5', '1e2', '', '--1', '1,000']) {
    expect(parseInteger(text, 0, 5000)).toEqual({ ok: false, error: 'is not a whole number' });
  }
});

it('reads yes and no as people and programs write them', () => {
  for (const text of ['yes', 'Y', 'TRUE', '1', 'Sí', 'si', 'x']) {
    expect(parseFlag(text)).toEqual({ ok: true, value: true });
  }
  for (const text of ['no', 'N', 'False', '0', 'nein']) {
    expect(parseFlag(text)).toEqual({ ok: true, value: false });
  }
  expect(parseFlag('maybe')).toEqual({ ok: false, error: 'is neither yes nor no' });
});

it('takes a number or an address as a yes where contacts are meant', () => {
  expect(parseContactFlag('+44 7700 900123')).toEqual({ ok: true, value: true });
  expect(parseContactFlag('a@b.example')).toEqual({ ok: true, value: true });
  expect(parseContactFlag('N')).toEqual({ ok: true, value: false });
  expect(parseContactFlag('none of it').ok).toBe(false);
});
