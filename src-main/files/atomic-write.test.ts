import { chmod, lstat, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { failingDisk, fakeTools, systemError, temporaryFolder } from '../../test/support/disk.ts';
import { beginAtomicWrite } from './atomic-write.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function save(target: string, text: string, tools = fakeTools(), keepBackup = false) {
  const write = await beginAtomicWrite(target, tools);
  try {
    for (const character of text) await write.append(bytes(character));
    await write.commit(keepBackup);
  } catch (error) {
    await write.abort();
    throw error;
  }
}

it('shows nothing under the name before the commit, and leaves nothing else behind', async () => {
  const folder = await temporaryFolder();
  const write = await beginAtomicWrite(join(folder, 'a.cstrat'), fakeTools());
  await write.append(bytes('new'));
  expect(write.written()).toBe(3);
  expect(await readdir(folder)).not.toContain('a.cstrat');
  await write.commit(true);
  expect(await readdir(folder)).toEqual(['a.cstrat']);
  expect(await readFile(join(folder, 'a.cstrat'), 'utf8')).toBe('new');
});

it('keeps the previous content as .bak when asked, and the permissions always', async () => {
  const folder = await temporaryFolder();
  const target = join(folder, 'a.cstrat');
  await writeFile(target, 'old');
  await chmod(target, 0o640);
  await save(target, 'new', fakeTools(), true);
  expect(await readFile(target, 'utf8')).toBe('new');
  expect(await readFile(`${target}.bak`, 'utf8')).toBe('old');
  expect((await stat(target)).mode & 0o777).toBe(0o640);
});

it('replaces what a link points to and leaves the link', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'real.cstrat'), 'old');
  await symlink(join(folder, 'real.cstrat'), join(folder, 'link.cstrat'));
  await save(join(folder, 'link.cstrat'), 'new');
  expect((await lstat(join(folder, 'link.cstrat'))).isSymbolicLink()).toBe(true);
  expect(await readFile(join(folder, 'real.cstrat'), 'utf8')).toBe('new');
});

it('whichever operation fails, the old file is whole and no temporary file stays', async () => {
  const counting = failingDisk(() => null);
  const first = await temporaryFolder();
  await writeFile(join(first, 'a.cstrat'), 'old');
  await save(join(first, 'a.cstrat'), 'new', fakeTools(counting.disk), true);
  expect(counting.operations).toEqual([
    'realpath',
    'open',
    'write',
    'write',
    'write',
    'sync',
    'close',
    'stat',
    'chmod',
    'copyFile',
    'rename',
  ]);
  for (let n = 1; n <= counting.operations.length; n += 1) {
    const folder = await temporaryFolder();
    const target = join(folder, 'a.cstrat');
    await writeFile(target, 'old');
    const { disk } = failingDisk((_operation, count) => (count === n ? 'EIO' : null));
    await expect(save(target, 'new', fakeTools(disk), true)).rejects.toThrow('EIO');
    expect(await readFile(target, 'utf8')).toBe('old');
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  }
});

it('waits for a virus scanner that holds the file for a moment', async () => {
  const folder = await temporaryFolder();
  let refusals = 3;
  const { disk } = failingDisk((operation) => {
    if (operation !== 'rename' || refusals === 0) return null;
    refusals -= 1;
    return 'EPERM';
  });
  const tools = fakeTools(disk);
  await save(join(folder, 'a.cstrat'), 'new', tools);
  expect(await readFile(join(folder, 'a.cstrat'), 'utf8')).toBe('new');
  expect(tools.waits).toEqual([20, 50, 100]);
});

it('gives up after the last retry, and at once for what waiting cannot mend', async () => {
  const folder = await temporaryFolder();
  const always = (code: string) => {
    const tools = fakeTools(failingDisk((op) => (op === 'rename' ? code : null)).disk);
    return { tools, saved: save(join(folder, 'a.cstrat'), 'x', tools) };
  };
  const busy = always('EBUSY');
  await expect(busy.saved).rejects.toThrow(systemError('EBUSY').message);
  expect(busy.tools.waits).toHaveLength(6);
  const full = always('ENOSPC');
  await expect(full.saved).rejects.toThrow('ENOSPC');
  expect(full.tools.waits).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
});
