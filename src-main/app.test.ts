import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fakeTools, temporaryFolder } from '../test/support/disk.ts';
import { fakeElectron } from '../test/support/electron.ts';
import { documentArgument, startProgram } from './app.ts';

const PAGE = 'app://bundle/index.html';

async function started(given: { argv?: string[]; isLocked?: boolean } = {}) {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'renderer'));
  await writeFile(join(folder, 'renderer/index.html'), '<!doctype html>');
  const fake = fakeElectron({ folder, isLocked: given.isLocked ?? false });
  const tools = fakeTools();
  await startProgram({
    ...tools,
    electron: fake.api,
    platform: 'linux',
    argv: ['electron', ...(given.argv ?? [])],
    cwd: folder,
    rendererFolder: join(folder, 'renderer'),
    preloadFile: '/app/preload.cjs',
    devUrl: null,
  });
  const [window] = fake.windows;
  const say = (channel: string, input: unknown) =>
    fake.handlers.get(channel)?.(fake.messageFrom(PAGE), input);
  const heard = (channel: string) =>
    window?.webContents.sent.filter((message) => message.channel === channel) ?? [];
  return { ...fake, ...tools, folder, window, say, heard };
}

it('registers its scheme and the sandbox before Electron is ready, then shows the page', async () => {
  const { order, electron, window, schemes } = await started();
  expect(order).toEqual(['sandbox', 'schemes', 'ready']);
  expect(electron.protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
  expect(window?.loaded).toEqual([PAGE]);
  expect(window?.isShown).toBe(true);
  expect((await schemes.get('app')?.(new Request(PAGE)))?.status).toBe(200);
});

it('leaves at once when the program already runs', async () => {
  const { electron, windows, order } = await started({ isLocked: true });
  expect(electron.app.quit).toHaveBeenCalledTimes(1);
  expect([windows, order]).toEqual([[], []]);
});

it('answers its own page only: no other address, no inner frame, no other window', async () => {
  const { handlers, messageFrom } = await started();
  type From = Parameters<typeof messageFrom>;
  const ask = (url: From[0], over: From[1] = {}) =>
    handlers.get('recent:list')?.(messageFrom(url, over), null);
  expect(await ask(PAGE)).toEqual({ ok: true, value: [] });
  const refused: [From[0], From[1]][] = [
    ['https://example.com/', {}],
    ['app://bundle.example.com/index.html', {}],
    [PAGE, { isSubframe: true }],
    [PAGE, { sender: {} }],
  ];
  for (const [url, over] of refused) {
    expect(await ask(url, over)).toMatchObject({ ok: false, error: { code: 'refused' } });
  }
});

it('opens, saves, lists and forgets a document through the door', async () => {
  const { say, electron, folder, window, schemes } = await started();
  const path = join(folder, 'Plan.cstrat');
  electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: path });
  const begun = (await say('save:begin', {
    kind: 'document',
    suggestedName: 'Plan',
    size: 3,
    target: null,
    overwriteChanged: false,
  })) as { value: { session: string } };
  const { session } = begun.value;
  await say('save:chunk', { session, offset: 0, bytes: new Uint8Array([1, 2, 3]) });
  const saved = (await say('save:commit', { session })) as { value: { grant: string } };
  const { grant } = saved.value;
  expect([...(await readFile(path))]).toEqual([1, 2, 3]);

  await say('window:document', { title: 'Plan.cstrat', dirty: true, running: false, grant });
  expect([window?.title, window?.edited, window?.represented]).toEqual([
    '● Plan.cstrat - Collections Strategy Lab',
    true,
    path,
  ]);
  await say('recent:describe', { grant, detail: '3 bytes' });
  expect(await say('recent:list', null)).toMatchObject({
    value: [{ grant, name: 'Plan.cstrat', folder, detail: '3 bytes', size: 3, missing: false }],
  });
  expect(electron.app.addRecentDocument).toHaveBeenCalledWith(path);

  const opened = (await say('recent:open', { grant })) as { value: { url: string } };
  const response = await schemes.get('app')?.(new Request(opened.value.url));
  expect([...new Uint8Array((await response?.arrayBuffer()) ?? new ArrayBuffer(0))]).toEqual([
    1, 2, 3,
  ]);
  await say('recent:forget', { grant });
  expect(await say('recent:list', null)).toEqual({ ok: true, value: [] });
});

it('does not take the grant of a portfolio for a document', async () => {
  const { say, electron, folder } = await started();
  const path = join(folder, 'extract.csv');
  await writeFile(path, 'id\n1\n');
  electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [path] });
  const opened = (await say('files:open', { kind: 'portfolio' })) as { value: { grant: string }[] };
  const grant = opened.value[0]?.grant ?? '';
  for (const channel of ['recent:open', 'recent:forget']) {
    expect(await say(channel, { grant })).toMatchObject({ error: { code: 'not-found' } });
  }
  expect(await say('recent:list', null)).toEqual({ ok: true, value: [] });
});

it('sends the id of a menu command to the page', async () => {
  const { say, menus, heard } = await started();
  const item = {
    kind: 'command',
    id: 'run.start',
    label: 'Run',
    shortcut: 'F5',
    enabled: true,
    checked: null,
  };
  await say('window:menu', { menus: [{ label: 'Run', items: [item] }] });
  const submenu = menus.at(-1)?.[0]?.submenu as { click(): void }[];
  submenu[0]?.click();
  expect(heard('event:command')).toEqual([{ channel: 'event:command', value: 'run.start' }]);
});

it('asks before unsaved work is lost, saves, and closes', async () => {
  const { say, window, electron, heard } = await started();
  await say('window:document', { title: 'Plan', dirty: true, running: false, grant: null });
  window?.close();
  await vi.waitFor(() => expect(heard('event:save-before-close')).toHaveLength(1));
  expect(window?.isClosed).toBe(false);
  expect(electron.dialog.showMessageBox).toHaveBeenCalledTimes(1);
  await say('window:close-answer', { saved: true });
  expect(window?.isClosed).toBe(true);
});

it('offers to open again when the page has crashed', async () => {
  const { window, electron, lines } = await started();
  window?.webContents.emit('render-process-gone', {}, { reason: 'oom' });
  await vi.waitFor(() => expect(window?.loaded).toEqual([PAGE, PAGE]));
  expect(lines).toEqual(['The page is gone: oom']);
  electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 1, checkboxChecked: false });
  window?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  await vi.waitFor(() => expect(window?.isClosed).toBe(true));
});

describe('a document from outside', () => {
  it('waits until the page listens, comes once, and brings the window forward', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'Plan.cstrat');
    await writeFile(path, 'x');
    const { say, heard, electron, window } = await started({ argv: ['--flag', path] });
    await vi.waitFor(() => expect(electron.app.addRecentDocument).toHaveBeenCalledWith(path));
    expect(heard('event:open-document')).toEqual([]);
    await say('window:listening', null);
    expect(heard('event:open-document')).toMatchObject([
      { value: { name: 'Plan.cstrat', folder } },
    ]);

    electron.app.emit('second-instance', {}, ['program', 'Plan.cstrat'], folder);
    await vi.waitFor(() => expect(heard('event:open-document')).toHaveLength(2));
    electron.app.emit('second-instance', {}, ['program'], folder);
    expect(window?.focused).toBe(3);
    const prevented = vi.fn();
    electron.app.emit('open-file', { preventDefault: prevented }, path);
    await vi.waitFor(() => expect(heard('event:open-document')).toHaveLength(3));
    expect(prevented).toHaveBeenCalledTimes(1);
  });

  it('is explained when it cannot be opened', async () => {
    const { electron, folder } = await started();
    electron.app.emit('second-instance', {}, ['program', 'gone.cstrat'], folder);
    await vi.waitFor(() =>
      expect(electron.dialog.showMessageBox).toHaveBeenCalledWith(
        expect.anything(),
        expect.objectContaining({
          message: '"gone.cstrat" cannot be opened: it is no longer there.',
        }),
      ),
    );
  });
});

it.each([
  [['program', 'a.cstrat'], '/home/me/a.cstrat'],
  [['program', '--no-sandbox', '/x/B.CSTRAT'], '/x/B.CSTRAT'],
  [['program.cstrat'], null],
  [['program', '--file=a.cstrat', 'notes.txt'], null],
  [['program', '-a.cstrat'], null],
])('finds the document of %j', (argv, path) => {
  expect(documentArgument(argv, '/home/me')).toBe(path);
});
