import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CliBench } from '../support/cslab.ts';

const SAMPLE = join(import.meta.dirname, '../../samples/cases/example-d-cancel.json');
let bench: CliBench;

beforeAll(async () => {
  bench = await CliBench.create();
  const text = await readFile(SAMPLE, 'utf8');
  await writeFile(join(bench.folder, 'same.json'), text);
  // Ten cents more are left than the threshold, so nothing is cancelled.
  await writeFile(join(bench.folder, 'less.json'), text.replaceAll('15000', '14490'));
  await writeFile(
    join(bench.folder, 'form.json'),
    text.replace('"KEPT"', '"MAYBE"').replace('"MISSED"', '"MAYBE"'),
  );
});
afterAll(() => bench.remove());

describe('cslab cases', () => {
  it('runs every example that the program brings, as expected', async () => {
    const answer = await bench.cslab(['cases']);
    expect(answer.err).toBe('');
    expect(answer.code).toBe(0);
    expect(answer.out).toContain('example-a-criteria: Example A: criteria on pooled debt');
    expect(answer.out).toMatch(/\d+ as expected, 0 different; \d+ expectations compared\./);
  });

  it('lists them', async () => {
    const answer = await bench.cslab(['cases', '--list', '--json']);
    const listed: readonly { case: string }[] = JSON.parse(answer.out);
    expect(listed.map((entry) => entry.case)).toContain('example-c-workday');
  });

  it('tells the first difference of a file and leaves with 1', async () => {
    const answer = await bench.cslab(['cases', 'same.json', 'less.json']);
    expect(answer.code).toBe(1);
    expect(answer.out).toContain('ok       same.json');
    expect(answer.out).toContain('differs  less.json');
    expect(answer.out).toContain('expected 2026-04-08, processCancelled, amountMinor 500');
    expect(answer.out).toContain('1 as expected, 1 different');
  });

  it('refuses a file that is no case, with the place', async () => {
    const answer = await bench.cslab(['cases', 'form.json']);
    expect(answer.code).not.toBe(0);
    expect(answer.err).toContain('form.json at /instalments');
  });
});
