import { expect, it } from 'vitest';
import { writeFailure } from './write-failure.ts';

const of = (name: string) => {
  const answer = writeFailure(new DOMException('The engine said no.', name), 'rules.json');
  return answer.ok ? null : [answer.error.code, answer.error.message];
};

it('says a full disk, a refusal and a missing folder by name, and anything else with its cause', () => {
  expect(of('QuotaExceededError')).toEqual([
    'disk-full',
    'rules.json could not be written: the disk is full.',
  ]);
  expect(of('NotAllowedError')?.[0]).toBe('no-permission');
  expect(of('NotFoundError')?.[0]).toBe('not-found');
  expect(of('InvalidStateError')).toEqual([
    'io',
    'rules.json could not be written (The engine said no.).',
  ]);
});
