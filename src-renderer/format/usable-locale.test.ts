import { expect, test } from 'vitest';
import { usableLocale } from './usable-locale.ts';

test('a computer without a locale left the page blank: numbers are written the American way there', () => {
  expect(usableLocale(['en-US@posix'])).toBe('en-US');
  expect(usableLocale(['C'])).toBe('en-US');
  expect(usableLocale([])).toBe('en-US');
});

test('the first language that names one decides', () => {
  expect(usableLocale(['en-US@posix', 'de-DE', 'fr'])).toBe('de-DE');
  expect(usableLocale(['fr'])).toBe('fr');
});
