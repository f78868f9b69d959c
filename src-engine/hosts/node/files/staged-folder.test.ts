import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { failureSentence } from '../../../base/failure.ts';
import { StagedFolder } from './staged-folder.ts';
import { removeStagedPaths } from './staged-paths.ts';
import { TextWriter } from './text-writer.ts';
import { writeFolder } from './write-folder.ts';

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

/** A folder `out` of old results in which a folder stands where a file must go. */
async function oldResults(): Promise<void> {
  await mkdir(join(home, 'out/b.csv'), { recursive: true });
  await writeFile(join(home, 'out/b.csv/mine.txt'), 'mine');
  await writeFile(join(home, 'out/a.csv'), 'old a');
  await writeFile(join(home, 'out/run.json'), 'old run');
  await writeFile(join(home, 'out/events.csv'), 'old events');
}

async function expectOldResults(): Promise<void> {
  const names = ['a.csv', 'b.csv', 'events.csv', 'run.json'];
  expect((await readdir(join(home, 'out'))).sort()).toEqual(names);
  expect(await readFile(join(home, 'out/b.csv/mine.txt'), 'utf8')).toBe('mine');
  expect(await readFile(join(home, 'out/a.csv'), 'utf8')).toBe('old a');
  expect(await readFile(join(home, 'out/run.json'), 'utf8')).toBe('old run');
}

/** The folder beside `out`, in which the new files are kept. */
async function keptFolder(): Promise<string> {
  const beside = (await readdir(home)).filter((name) => name !== 'out');
  expect(beside).toHaveLength(1);
  return join(home, beside[0] ?? '');
}

it('a file that could not be replaced cost the results of both runs', async () => {
  await oldResults();
  const files = { 'a.csv': 'new a', 'b.csv': 'new b', 'run.json': 'new run' };
  const written = await writeFolder(home, 'out', files, ['events.csv']);
  await expectOldResults();
  const kept = await keptFolder();
  expect((await readdir(kept)).sort()).toEqual(['a.csv', 'b.csv', 'run.json']);
  expect(await readFile(join(kept, 'run.json'), 'utf8')).toBe('new run');
  const sentence = written.ok ? '' : failureSentence(written.error);
  expect(sentence).toContain('out/b.csv is a folder, not a file. ');
  expect(sentence).toContain(`The new files are whole in ${kept}; out is as it was.`);
});

it('results that were half in place when a move failed are taken out again, and an exit removes nothing', async () => {
  await oldResults();
  const folder = await staged('out');
  await write(folder.path('a.csv'), 'new a');
  await write(folder.path('run.json'), 'new run');
  // The second of them cannot be moved: it is not there.
  const committed = await folder.commit(['a.csv', 'c.csv', 'run.json'], ['events.csv']);
  expect(committed.ok ? '' : committed.error.message).toBe('out/c.csv does not exist.');
  await folder.discard();
  removeStagedPaths();
  await expectOldResults();
  const kept = await keptFolder();
  expect((await readdir(kept)).sort()).toEqual(['a.csv', 'run.json']);
  expect(await readFile(join(kept, 'a.csv'), 'utf8')).toBe('new a');
});

it('a folder takes the place of its older one, and leaves nothing beside it', async () => {
  await mkdir(join(home, 'out/cases'), { recursive: true });
  await writeFile(join(home, 'out/cases/old.json'), 'old');
  const folder = await staged('out');
  await mkdir(folder.path('cases'));
  await write(folder.path('cases/new.json'), 'new');
  await write(folder.path('run.json'), 'new run');
  expect(await folder.commit(['cases', 'run.json'], [])).toEqual({ ok: true, value: null });
  expect(await readdir(join(home, 'out/cases'))).toEqual(['new.json']);
  expect(await readdir(home)).toEqual(['out']);
});
