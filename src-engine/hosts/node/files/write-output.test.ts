import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { failureSentence } from '../../../base/failure.ts';
import { writeOutputs } from './write-output.ts';

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'cslab-write-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

it('replaces a file and leaves no temporary one', async () => {
  await writeFile(join(home, 'p.cstrat'), 'old');
  expect((await writeOutputs(home, [{ path: 'p.cstrat', content: 'new' }])).ok).toBe(true);
  expect(await readFile(join(home, 'p.cstrat'), 'utf8')).toBe('new');
  expect(await readdir(home)).toEqual(['p.cstrat']);
});

it('says what is wrong with a folder that is not there', async () => {
  const written = await writeOutputs(home, [{ path: 'no/p.cstrat', content: 'new' }]);
  expect(written.ok ? '' : failureSentence(written.error)).toBe(
    'The folder of no/p.cstrat does not exist. Choose another place.',
  );
});

it('leaves things as they were when the place is taken by a folder', async () => {
  await mkdir(join(home, 'p.cstrat'));
  const written = await writeOutputs(home, [{ path: 'p.cstrat', content: 'new' }]);
  expect(written.ok).toBe(false);
  expect(await readdir(home)).toEqual(['p.cstrat']);
});

it('writes none of several files when one cannot be written', async () => {
  await writeFile(join(home, 'r.csv'), 'old');
  const written = await writeOutputs(home, [
    { path: 'r.csv', content: 'new' },
    { path: 'no/p.cstrat', content: 'new' },
  ]);
  expect(written.ok).toBe(false);
  expect(await readFile(join(home, 'r.csv'), 'utf8')).toBe('old');
  expect(await readdir(home)).toEqual(['r.csv']);
});
