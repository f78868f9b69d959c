import { expect, it } from 'vitest';
import { LOG_KIND } from '../../../model/event-log.ts';
import { kebabCase, snakeCase, wordsByNumber } from './words.ts';

it('turns names into column heads and codes', () => {
  expect(snakeCase('openOver90Minor')).toBe('open_over90_minor');
  expect(kebabCase('planInstalment')).toBe('plan-instalment');
  expect(wordsByNumber(LOG_KIND)[1]).toBe('process-created');
});
