import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { failureSentence } from '../../../base/failure.ts';
import { StagedFolder } from './staged-folder.ts';
import { TextWriter } from './text-writer.ts';

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'cslab-staged-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function staged(path: string): Promise<StagedFolder> {
  const made = await StagedFolder.create(home, path);
  if (!made.ok) throw new Error(failureSentence(made.error));
  return made.value;
}

async function write(path: string, text: string): Promise<void> {
  const writer = await TextWriter.create(path);
  writer.add(text);
  await writer.close();
}

it('appears whole, with the folders above it', async () => {
  const folder = await staged('a/b/out');
  await write(folder.path('run.json'), '{}');
  expect(await readdir(join(home, 'a/b'))).not.toContain('out');
  expect(await folder.commit(['run.json'], [])).toEqual({ ok: true, value: null });
  expect(await readdir(join(home, 'a/b'))).toEqual(['out']);
  expect(await readFile(join(home, 'a/b/out/run.json'), 'utf8')).toBe('{}');
});

it('leaves nothing behind when it is discarded, not even the folders above it', async () => {
  const folder = await staged('a/b/out');
  await write(folder.path('run.json'), '{}');
  await folder.discard();
  expect(await readdir(home)).toEqual([]);
});

it('replaces old results, removes those the new run lacks, and keeps files of others', async () => {
  await mkdir(join(home, 'out'));
  await writeFile(join(home, 'out/run.json'), 'old');
  await writeFile(join(home, 'out/events.csv'), 'old');
  await writeFile(join(home, 'out/notes.txt'), 'mine');
  const folder = await staged('out');
  await write(folder.path('run.json'), 'new');
  await folder.commit(['run.json'], ['events.csv']);
  expect((await readdir(join(home, 'out'))).sort()).toEqual(['notes.txt', 'run.json']);
  expect(await readFile(join(home, 'out/run.json'), 'utf8')).toBe('new');
  expect(await readdir(home)).toEqual(['out']);
});

it('keeps old results when it is discarded', async () => {
  await mkdir(join(home, 'out'));
  await writeFile(join(home, 'out/run.json'), 'old');
  const folder = await staged('out');
  await write(folder.path('run.json'), 'half');
  await folder.discard();
  expect(await readFile(join(home, 'out/run.json'), 'utf8')).toBe('old');
  expect(await readdir(home)).toEqual(['out']);
});

it('refuses a file in the place of the folder', async () => {
  await writeFile(join(home, 'out'), 'text');
  const made = await StagedFolder.create(home, 'out');
  expect(made.ok ? '' : failureSentence(made.error)).toBe(
    'out is a file, not a folder. Name a folder with --out.',
  );
});
