import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { failingDisk, fakeTools, temporaryFolder } from '../../test/support/disk.ts';
import type { SaveStart } from '../contract/channels.ts';
import type { Disk } from '../ports.ts';
import type { FileDialogs } from './dialogs.ts';
import { createGrants } from './grants.ts';
import { openFile } from './reading.ts';
import { createSaving } from './saving.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function setUp(disk?: Disk) {
  const tools = fakeTools(disk);
  const grants = createGrants(tools.token);
  const dialogs = {
    open: vi.fn(),
    save: vi.fn<FileDialogs['save']>(async () => null),
    replace: vi.fn<FileDialogs['replace']>(async () => false),
    unsaved: vi.fn(),
    endRun: vi.fn(),
    reload: vi.fn(),
    tell: vi.fn(),
  };
  const saving = createSaving({ ...tools, grants, dialogs });
  async function save(text: string, given: Partial<SaveStart> = {}) {
    const begun = await saving.begin({
      kind: 'document',
      suggestedName: 'Northvale',
      size: text.length,
      target: null,
      overwriteChanged: false,
      ...given,
    });
    if (!begun.ok || begun.value === null) return begun;
    const sent = await saving.chunk(begun.value.session, 0, bytes(text));
    return sent.ok ? saving.commit(begun.value.session) : sent;
  }
  return { ...tools, grants, dialogs, saving, save };
}

it('asks where, writes, and gives a grant that saves in place from then on', async () => {
  const folder = await temporaryFolder();
  const { save, dialogs } = setUp();
  dialogs.save.mockResolvedValueOnce(join(folder, 'Plan.cstrat'));
  const first = await save('one');
  expect(dialogs.save).toHaveBeenCalledWith('document', 'Northvale.cstrat');
  expect(first).toMatchObject({ ok: true, value: { name: 'Plan.cstrat', folder } });
  const grant = first.ok && first.value !== null && 'grant' in first.value ? first.value.grant : '';
  expect(await save('two', { target: grant })).toMatchObject({ ok: true });
  expect(await readFile(join(folder, 'Plan.cstrat'), 'utf8')).toBe('two');
  expect(await readFile(join(folder, 'Plan.cstrat.bak'), 'utf8')).toBe('one');
  expect(dialogs.save).toHaveBeenCalledTimes(1);
});

it('is null when the dialog is cancelled', async () => {
  expect(await setUp().save('x')).toEqual({ ok: true, value: null });
});

it('adds a missing extension, and asks before that replaces a file', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'Plan.cstrat'), 'old');
  const { save, dialogs } = setUp();
  dialogs.save.mockResolvedValue(join(folder, 'Plan'));
  expect(await save('new')).toEqual({ ok: true, value: null });
  expect(await readFile(join(folder, 'Plan.cstrat'), 'utf8')).toBe('old');
  dialogs.replace.mockResolvedValueOnce(true);
  expect(await save('new')).toMatchObject({ ok: true, value: { name: 'Plan.cstrat' } });
  expect(dialogs.replace).toHaveBeenCalledWith('Plan.cstrat');
  expect(await readFile(join(folder, 'Plan.cstrat'), 'utf8')).toBe('new');
});

it('leaves a file alone that another program has changed, unless told to replace it', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'Plan.cstrat');
  await writeFile(path, 'old');
  const { save, disk, grants } = setUp();
  const opened = await openFile(path, 'document', { disk, grants });
  const target = opened.ok ? opened.value.grant : '';
  await writeFile(path, 'theirs');
  await utimes(path, 1_800_000_000, 1_800_000_000);
  expect(await save('mine', { target })).toMatchObject({
    ok: false,
    error: { code: 'changed-on-disk', where: 'Plan.cstrat' },
  });
  expect(await readFile(path, 'utf8')).toBe('theirs');
  expect(await save('mine', { target, overwriteChanged: true })).toMatchObject({ ok: true });
  expect(await readFile(path, 'utf8')).toBe('mine');
  await rm(path);
  expect(await save('back', { target })).toMatchObject({ ok: true });
  expect(await readFile(path, 'utf8')).toBe('back');
});

it('refuses a target that was never granted, or for another kind, and kinds that are never written', async () => {
  const folder = await temporaryFolder();
  const { save, grants } = setUp();
  const portfolio = grants.issue(join(folder, 'extract.csv'), 'portfolio').token;
  const refusals = [
    await save('x', { target: 'token-0000000000009999' }),
    await save('x', { target: portfolio }),
    await save('x', { kind: 'portfolio', target: portfolio }),
  ];
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({ ok: false, error: { code: 'refused' } });
  }
  expect(await save('x', { size: 2 ** 31 })).toMatchObject({ error: { code: 'too-large' } });
  expect(await readdir(folder)).toEqual([]);
});

it('writes nothing from pieces that are out of order, too many or missing', async () => {
  const folder = await temporaryFolder();
  const { saving, dialogs } = setUp();
  dialogs.save.mockResolvedValue(join(folder, 'Plan.cstrat'));
  const start: SaveStart = {
    kind: 'document',
    suggestedName: 'Plan',
    size: 4,
    target: null,
    overwriteChanged: false,
  };
  const begin = async () => {
    const begun = await saving.begin(start);
    return begun.ok && begun.value !== null ? begun.value.session : '';
  };
  expect(await saving.chunk(await begin(), 2, bytes('ab'))).toMatchObject({ ok: false });
  expect(await saving.chunk(await begin(), 0, bytes('abcde'))).toMatchObject({ ok: false });
  const short = await begin();
  await saving.chunk(short, 0, bytes('ab'));
  expect(await saving.commit(short)).toMatchObject({ ok: false, error: { code: 'bug' } });
  expect(await saving.commit(short)).toMatchObject({ ok: false, error: { code: 'bug' } });
  await begin();
  await saving.abandonAll();
  expect(await readdir(folder)).toEqual([]);
});

it('says what the disk said, in a sentence', async () => {
  const folder = await temporaryFolder();
  const full = setUp(failingDisk((operation) => (operation === 'write' ? 'ENOSPC' : null)).disk);
  full.dialogs.save.mockResolvedValue(join(folder, 'Plan.cstrat'));
  expect(await full.save('x')).toEqual({
    ok: false,
    error: {
      code: 'disk-full',
      message: '"Plan.cstrat" cannot be saved: the disk is full.',
      where: 'Plan.cstrat',
      hint: 'Free some space or choose another disk.',
    },
  });
  const denied = setUp(failingDisk((operation) => (operation === 'open' ? 'EACCES' : null)).disk);
  denied.dialogs.save.mockResolvedValue(join(folder, 'Plan.cstrat'));
  expect(await denied.save('x')).toMatchObject({ ok: false, error: { code: 'no-permission' } });
  expect(await readdir(folder)).toEqual([]);
});
