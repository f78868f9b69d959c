import { afterEach, expect, it, vi } from 'vitest';
import { SampleReader } from './sample-reader.ts';

const asked: string[] = [];

function answering(status: number): void {
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return new Response(new Uint8Array([1, 2, 3]), { status });
  });
}

afterEach(() => {
  asked.length = 0;
  vi.unstubAllGlobals();
});

it('fetches once what was begun beforehand, and again the next time', async () => {
  answering(200);
  const reader = new SampleReader();
  reader.begin({ address: 'http://a/s' });
  reader.begin({ address: 'http://a/s' });
  const first = await reader.read('http://a/s');
  expect(asked).toEqual(['http://a/s']);
  const second = await reader.read('http://a/s');
  expect(asked).toHaveLength(2);
  expect(first).toEqual({ ok: true, value: new Uint8Array([1, 2, 3]) });
  if (first.ok && second.ok) expect(second.value.buffer).not.toBe(first.value.buffer);
});

it('begins nothing for parameters that are no address', () => {
  answering(200);
  const reader = new SampleReader();
  for (const params of [null, {}, { address: 7 }]) reader.begin(params);
  expect(asked).toEqual([]);
});

it('says why the sample cannot be read', async () => {
  answering(404);
  expect(await new SampleReader().read('http://a/s')).toMatchObject({
    ok: false,
    error: { code: 'not-found', message: 'The sample portfolio could not be read (status 404).' },
  });
});
