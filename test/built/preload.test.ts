import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import type { DesktopApi } from '../../src-main/contract/desktop.ts';

const folder = join(import.meta.dirname, '../../dist/preload');

interface Sent {
  readonly channel: string;
  readonly input: unknown;
}

/** Runs the built preload as a sandbox would: `electron` is all it can require. */
function load(answer: (sent: Sent) => unknown = () => ({ ok: true, value: null })) {
  const required: string[] = [];
  const exposed: Record<string, unknown> = {};
  const sent: Sent[] = [];
  const listeners = new Map<string, (event: unknown, value: unknown) => void>();
  const electron = {
    contextBridge: {
      exposeInMainWorld: (key: string, api: unknown) => Object.assign(exposed, { [key]: api }),
    },
    ipcRenderer: {
      invoke: async (channel: string, input: unknown) => {
        sent.push({ channel, input });
        return answer({ channel, input });
      },
      on: (channel: string, listener: (event: unknown, value: unknown) => void) =>
        void listeners.set(channel, listener),
      removeListener: (channel: string) => void listeners.delete(channel),
    },
    webUtils: { getPathForFile: (file: { path: string }) => file.path },
  };
  const globals = {
    require: (name: string) => {
      required.push(name);
      return electron;
    },
    process: { platform: 'linux' },
    module: { exports: {} },
    exports: {},
  };
  runInNewContext(readFileSync(join(folder, 'preload.cjs'), 'utf8'), globals);
  return {
    required,
    exposed,
    sent,
    desktop: exposed['desktop'] as DesktopApi,
    emit: (channel: string, value: unknown) => listeners.get(channel)?.({}, value),
  };
}

const settle = () => new Promise(setImmediate);

it('is one file that needs nothing a sandboxed preload cannot have', () => {
  expect(readdirSync(folder)).toEqual(['preload.cjs']);
  const { required, exposed } = load();
  expect(required).toEqual(['electron']);
  expect(Object.keys(exposed)).toEqual(['desktop']);
});

it('hands over named functions only, never the channel itself', () => {
  const { desktop } = load();
  expect(Object.keys(desktop).sort()).toEqual([
    'askUnsaved',
    'describeRecent',
    'forgetRecent',
    'onCommand',
    'onOpenDocument',
    'onSaveBeforeClose',
    'openDropped',
    'openFiles',
    'openRecent',
    'platform',
    'recentDocuments',
    'saveFile',
    'setDocument',
    'setMenu',
  ]);
});

it('sends a file in pieces of 4 MiB, each with its own bytes only', async () => {
  const { desktop, sent } = load(({ channel }) => ({
    ok: true,
    value: channel === 'save:begin' ? { session: 's' } : null,
  }));
  const bytes = new Uint8Array(9 * 1024 * 1024).map((_byte, index) => index % 251);
  await desktop.saveFile({
    kind: 'document',
    suggestedName: 'Plan',
    bytes,
    target: null,
    overwriteChanged: false,
  });
  expect(sent.map(({ channel }) => channel)).toEqual([
    'save:begin',
    'save:chunk',
    'save:chunk',
    'save:chunk',
    'save:commit',
  ]);
  expect(sent[0]?.input).toEqual({
    kind: 'document',
    suggestedName: 'Plan',
    size: bytes.length,
    target: null,
    overwriteChanged: false,
  });
  const pieces = sent
    .slice(1, 4)
    .map(({ input }) => input as { offset: number; bytes: Uint8Array });
  expect(pieces.map(({ offset }) => offset)).toEqual([0, 4 * 1024 * 1024, 8 * 1024 * 1024]);
  expect(pieces.map((piece) => piece.bytes.buffer.byteLength)).toEqual(
    pieces.map((piece) => piece.bytes.length),
  );
  expect(Buffer.concat(pieces.map((piece) => piece.bytes)).equals(bytes)).toBe(true);
});

it('sends nothing more when the dialog was cancelled or a piece was refused', async () => {
  const request = {
    kind: 'document',
    suggestedName: 'Plan',
    bytes: new Uint8Array(5),
    target: null,
    overwriteChanged: false,
  } as const;
  const cancelled = load();
  expect(await cancelled.desktop.saveFile(request)).toEqual({ ok: true, value: null });
  expect(cancelled.sent).toHaveLength(1);
  const error = { code: 'disk-full', message: 'm', where: 'w', hint: 'h' };
  const full = load(({ channel }) =>
    channel === 'save:begin' ? { ok: true, value: { session: 's' } } : { ok: false, error },
  );
  expect(await full.desktop.saveFile(request)).toEqual({ ok: false, error });
  expect(full.sent.map(({ channel }) => channel)).toEqual(['save:begin', 'save:chunk']);
});

it('answers a rejected message with a failure instead of rejecting', async () => {
  const { desktop } = load(() => {
    throw new Error('gone');
  });
  expect(await desktop.recentDocuments()).toMatchObject({ ok: false, error: { code: 'bug' } });
});

it('gives the path of a dropped file to the main process only, and none that is not on disk', async () => {
  const { desktop, sent } = load();
  expect(await desktop.openDropped('document', { path: '' })).toEqual({ ok: true, value: null });
  expect(sent).toEqual([]);
  await desktop.openDropped('document', { path: '/data/Plan.cstrat' });
  expect(sent).toEqual([
    { channel: 'files:drop', input: { kind: 'document', path: '/data/Plan.cstrat' } },
  ]);
});

it('hears commands until it is told not to, and asks for waiting documents once it listens', async () => {
  const { desktop, emit, sent } = load();
  const heard: unknown[] = [];
  const stop = desktop.onCommand((id) => heard.push(id));
  emit('event:command', 'run.start');
  stop();
  emit('event:command', 'run.stop');
  desktop.onOpenDocument((file) => heard.push(file));
  emit('event:open-document', { name: 'Plan' });
  expect(heard).toEqual(['run.start', { name: 'Plan' }]);
  expect(sent).toEqual([{ channel: 'window:listening', input: null }]);
});

it.each([
  [async () => true, true],
  [async () => false, false],
  [() => Promise.reject(new Error('disk full')), false],
  [null, false],
])('tells the main process truly whether everything was saved (%#)', async (save, saved) => {
  const { desktop, emit, sent } = load();
  if (save !== null) desktop.onSaveBeforeClose(save);
  emit('event:save-before-close', null);
  await settle();
  expect(sent).toEqual([{ channel: 'window:close-answer', input: { saved } }]);
});
