import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { failureSentence } from '../../../base/failure.ts';
import { removeStagedPaths } from './staged-paths.ts';
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

/** Names beside those that were there, the new files of a set that could not be put in place. */
async function keptNames(...names: readonly string[]): Promise<readonly string[]> {
  return (await readdir(home)).filter((name) => !names.includes(name)).sort();
}

it('a file whose place was taken was deleted after hours of work', async () => {
  await mkdir(join(home, 'p.cstrat'));
  const written = await writeOutputs(home, [{ path: './p.cstrat', content: 'new' }]);
  removeStagedPaths();
  const [kept = ''] = await keptNames('p.cstrat');
  expect(await readFile(join(home, kept), 'utf8')).toBe('new');
  expect(written.ok ? '' : failureSentence(written.error)).toBe(
    `./p.cstrat is a folder, not a file. The new file is whole in ${kept}; what was there is as it was. Make room or close what has the file open, then rename.`,
  );
});

it('a set that was half in place cost the old files of those that were', async () => {
  await writeFile(join(home, 'a.csv'), 'old a');
  await mkdir(join(home, 'b.csv'));
  await writeFile(join(home, 'c.csv'), 'old c');
  const written = await writeOutputs(home, [
    { path: 'a.csv', content: 'new a' },
    { path: 'new.csv', content: 'new' },
    { path: 'b.csv', content: 'new b' },
    { path: 'c.csv', content: 'new c' },
  ]);
  removeStagedPaths();
  expect(await readFile(join(home, 'a.csv'), 'utf8')).toBe('old a');
  expect(await readFile(join(home, 'c.csv'), 'utf8')).toBe('old c');
  const kept = await keptNames('a.csv', 'b.csv', 'c.csv');
  expect(kept.map((name) => name.replace(/-.*/, ''))).toEqual([
    'a.csv.partial',
    'b.csv.partial',
    'c.csv.partial',
    'new.csv.partial',
  ]);
  const texts = await Promise.all(kept.map((name) => readFile(join(home, name), 'utf8')));
  expect(texts).toEqual(['new a', 'new b', 'new c', 'new']);
  const sentence = written.ok ? '' : failureSentence(written.error);
  for (const name of kept) expect(sentence).toContain(name);
  expect(sentence).toContain('b.csv is a folder, not a file. The new files are whole in ');
});

it('replaces several files and leaves no old one beside them', async () => {
  await writeFile(join(home, 'a.csv'), 'old a');
  await writeFile(join(home, 'b.csv'), 'old b');
  const outputs = ['a.csv', 'b.csv', 'c.csv'].map((path) => ({ path, content: `new ${path}` }));
  expect((await writeOutputs(home, outputs)).ok).toBe(true);
  expect(await keptNames()).toEqual(['a.csv', 'b.csv', 'c.csv']);
  expect(await readFile(join(home, 'a.csv'), 'utf8')).toBe('new a.csv');
});
