import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { failingDisk, fakeTools, temporaryFolder } from '../../test/support/disk.ts';
import { createGrants } from './grants.ts';
import { createRecentDocuments } from './recent.ts';

async function setUp() {
  const folder = await temporaryFolder();
  const file = join(folder, 'settings/recent.json');
  const tools = fakeTools();
  let now = 1000;
  const make = (disk = tools.disk) =>
    createRecentDocuments(file, {
      ...tools,
      disk,
      now: () => {
        now += 1;
        return now;
      },
      grants: createGrants(tools.token),
    });
  return { folder, file, tools, make };
}

it('lists the last used first, with what was said of it, and marks what is missing', async () => {
  const { folder, make } = await setUp();
  const recent = make();
  const a = join(folder, 'a.cstrat');
  const b = join(folder, 'b.cstrat');
  await writeFile(a, '12345');
  await writeFile(b, '1');
  await Promise.all([recent.used(a), recent.used(b), recent.describe(a, '12 accounts')]);
  await recent.used(a);
  await rm(b);
  const listed = (await make().list()).map(({ grant: _grant, ...shown }) => shown);
  expect(listed).toEqual([
    { name: 'a.cstrat', folder, detail: '12 accounts', size: 5, usedMs: 1003, missing: false },
    { name: 'b.cstrat', folder, detail: '', size: 0, usedMs: 1002, missing: true },
  ]);
  await recent.forget(b);
  expect((await recent.list()).map((document) => document.name)).toEqual(['a.cstrat']);
});

it('keeps ten', async () => {
  const { folder, make } = await setUp();
  const recent = make();
  for (let n = 0; n < 13; n += 1) await recent.used(join(folder, `${n}.cstrat`));
  const names = (await recent.list()).map((document) => document.name);
  expect([names.length, names[0], names[9]]).toEqual([10, '12.cstrat', '3.cstrat']);
});

it('starts afresh from a list it cannot read, and works on when it cannot write one', async () => {
  const { folder, file, tools, make } = await setUp();
  await make().used(join(folder, 'a.cstrat'));
  await writeFile(file, '{"schemaVersion":1,"documents":[{"path":7}]}');
  expect(await make().list()).toEqual([]);
  await writeFile(file, '{"broken');
  const unwritable = make(failingDisk((operation) => (operation === 'open' ? 'EROFS' : null)).disk);
  await unwritable.used(join(folder, 'b.cstrat'));
  expect(await readFile(file, 'utf8')).toBe('{"broken');
  expect(tools.lines.join()).toContain('EROFS');
});
