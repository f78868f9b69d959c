import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

function work(name: string, said: string[]) {
  let end = (_: 'well' | 'badly') => {};
  const done = new Promise<string>((resolve, reject) => {
    end = (how) => (how === 'well' ? resolve(name) : reject(new Error(name)));
  });
  const begin = () => {
    said.push(name);
    return done;
  };
  return { begin, end };
}

it('begins at once when nothing is under way, and the next when that has ended, badly too', async () => {
  const said: string[] = [];
  const turns = new Turns();
  const [first, second] = [work('first', said), work('second', said)];
  const failed = turns.take(first.begin);
  const waiting = turns.take(second.begin);
  expect(said).toEqual(['first']);
  first.end('badly');
  await expect(failed).rejects.toThrow('first');
  second.end('well');
  expect(await waiting).toBe('second');
  expect(said).toEqual(['first', 'second']);
});

it('joins only what was asked for last, and only while that is under way', async () => {
  const said: string[] = [];
  const turns = new Turns();
  const begin = (name: string) => async () => {
    said.push(name);
    return name;
  };
  const asked = [
    turns.take(begin('one'), 'a'),
    turns.take(begin('the same'), 'a'),
    turns.take(begin('other'), 'b'),
    turns.take(begin('again'), 'a'),
  ];
  expect(await Promise.all(asked)).toEqual(['one', 'one', 'other', 'again']);
  await new Promise((resolve) => setTimeout(resolve));
  expect(await turns.take(begin('later'), 'a')).toBe('later');
  expect(said).toEqual(['one', 'other', 'again', 'later']);
});
