import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { failingDisk, fakeTools, temporaryFolder } from '../../test/support/disk.ts';
import { createGrants } from './grants.ts';
import { openFile } from './reading.ts';

function setUp(disk = fakeTools().disk) {
  const grants = createGrants(fakeTools().token);
  return { grants, open: (path: string) => openFile(path, 'document', { disk, grants }) };
}

it('describes a file and grants it under one address, the same every time', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'Plan.CSTRAT'), '12345');
  const { open, grants } = setUp();
  const opened = await open(join(folder, 'Plan.CSTRAT'));
  expect(opened).toMatchObject({ ok: true, value: { name: 'Plan.CSTRAT', folder, size: 5 } });
  if (!opened.ok) return;
  expect(opened.value.url).toBe(`app://bundle/grant/${opened.value.grant}`);
  expect(grants.find(opened.value.grant)).toMatchObject({
    path: join(folder, 'Plan.CSTRAT'),
    kind: 'document',
    stamp: { size: 5, modifiedMs: opened.value.modifiedMs },
  });
  expect(await open(join(folder, 'Plan.CSTRAT'))).toEqual(opened);
});

it('looks at what a link points to, not at its name', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'passwords.txt'), 'secret');
  await symlink(join(folder, 'passwords.txt'), join(folder, 'Plan.cstrat'));
  expect(await setUp().open(join(folder, 'Plan.cstrat'))).toMatchObject({
    ok: false,
    error: { code: 'refused', hint: 'Choose a .cstrat file.' },
  });
});

it('refuses folders and says what is missing or forbidden', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'folder.cstrat'));
  const { open } = setUp();
  expect(await open(join(folder, 'folder.cstrat'))).toMatchObject({ error: { code: 'refused' } });
  expect(await open(join(folder, 'gone.cstrat'))).toEqual({
    ok: false,
    error: {
      code: 'not-found',
      message: '"gone.cstrat" cannot be opened: it is no longer there.',
      where: 'gone.cstrat',
      hint: 'It was moved, renamed or deleted: open it from where it is now.',
    },
  });
  const denied = setUp(failingDisk(() => 'EACCES').disk);
  expect(await denied.open('x.cstrat')).toMatchObject({ error: { code: 'no-permission' } });
});
