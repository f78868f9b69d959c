import { expect, it, vi } from 'vitest';
import { fakeElectron } from '../../test/support/electron.ts';
import { type Channel, SAVE_CHUNK_BYTES } from '../contract/channels.ts';
import { openDoor, type Routes } from './door.ts';
import { INPUT_SCHEMAS } from './schemas.ts';

const TOKEN = 'token-0000000000000001';

function setUp(isOurs = true) {
  const fake = fakeElectron();
  const lines: string[] = [];
  const reached: { channel: string; input: unknown }[] = [];
  const routes = Object.fromEntries(
    Object.keys(INPUT_SCHEMAS).map((channel) => [
      channel,
      vi.fn(async (input: unknown) => {
        reached.push({ channel, input });
        return { ok: true, value: null };
      }),
    ]),
  ) as unknown as Routes;
  const log = (line: string) => void lines.push(line);
  openDoor(routes, { ipcMain: fake.api.ipcMain, isOurs: () => isOurs, log });
  const say = (channel: string, input: unknown) =>
    fake.handlers.get(channel)?.(fake.messageFrom('app://bundle/index.html'), input);
  return { say, routes, lines, reached, handlers: fake.handlers };
}

const GOOD: { readonly [C in Channel]: readonly unknown[] } = {
  'files:open': [{ kind: 'document' }],
  'files:drop': [{ kind: 'portfolio', path: '/data/a.csv' }],
  'save:begin': [
    {
      kind: 'document',
      suggestedName: 'a',
      size: 0,
      target: null,
      overwriteChanged: false,
    },
  ],
  'save:chunk': [{ session: TOKEN, offset: 0, bytes: new Uint8Array(3) }],
  'save:commit': [{ session: TOKEN }],
  'recent:list': [null],
  'recent:open': [{ grant: TOKEN }],
  'recent:describe': [{ grant: TOKEN, detail: '12 accounts' }],
  'recent:forget': [{ grant: TOKEN }],
  'window:document': [{ title: 'Plan', dirty: true, running: false, grant: null }],
  'window:menu': [
    {
      menus: [
        {
          label: 'File',
          items: [
            { kind: 'separator' },
            { kind: 'role', role: 'quit' },
            {
              kind: 'submenu',
              label: 'More',
              items: [
                {
                  kind: 'command',
                  id: 'a.b',
                  label: 'A',
                  shortcut: null,
                  enabled: true,
                  checked: null,
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  'window:unsaved': [{ title: 'Plan' }],
  'window:listening': [null],
  'window:close-answer': [{ saved: true }],
};

it('lets through every message of its form, once', async () => {
  const { say, reached, handlers } = setUp();
  expect([...handlers.keys()].sort()).toEqual(Object.keys(GOOD).sort());
  for (const [channel, inputs] of Object.entries(GOOD)) {
    for (const input of inputs)
      expect(await say(channel, input)).toEqual({ ok: true, value: null });
  }
  expect(reached).toEqual(
    Object.entries(GOOD).flatMap(([channel, inputs]) =>
      inputs.map((input) => ({ channel, input })),
    ),
  );
});

it.each<[Channel, string, unknown]>([
  ['files:open', 'nothing', undefined],
  ['files:open', 'an unknown kind', { kind: 'passwords' }],
  ['files:open', 'a path', { kind: 'document', path: '/etc/passwd' }],
  ['files:drop', 'an empty path', { kind: 'document', path: '' }],
  [
    'save:begin',
    'a negative size',
    { kind: 'document', suggestedName: 'a', size: -1, target: null },
  ],
  ['save:chunk', 'half an offset', { session: TOKEN, offset: 0.5, bytes: new Uint8Array(1) }],
  ['save:chunk', 'numbers for bytes', { session: TOKEN, offset: 0, bytes: [1, 2] }],
  [
    'save:chunk',
    'a chunk one byte too long',
    { session: TOKEN, offset: 0, bytes: new Uint8Array(SAVE_CHUNK_BYTES + 1) },
  ],
  ['recent:open', 'a grant too short', { grant: 'short' }],
  ['recent:list', 'what it does not take', {}],
  [
    'window:document',
    'a title too long',
    { title: 'x'.repeat(301), dirty: false, running: false, grant: null },
  ],
  [
    'window:menu',
    'a role it does not know',
    { menus: [{ label: 'A', items: [{ kind: 'role', role: 'reload' }] }] },
  ],
  ['window:close-answer', 'a word for yes or no', { saved: 'yes' }],
])('refuses %s with %s before its route', async (channel, _what, input) => {
  const { say, reached, lines } = setUp();
  expect(await say(channel, input)).toMatchObject({ ok: false, error: { code: 'bug' } });
  expect(reached).toEqual([]);
  expect(lines).toHaveLength(1);
});

it('refuses every channel to any sender but the page', async () => {
  const { say, reached } = setUp(false);
  for (const [channel, [input]] of Object.entries(GOOD)) {
    expect(await say(channel, input)).toMatchObject({ ok: false, error: { code: 'refused' } });
  }
  expect(reached).toEqual([]);
});

it('turns a bug into a value and writes it down', async () => {
  const { say, routes, lines } = setUp();
  vi.mocked(routes['recent:list']).mockRejectedValueOnce(new TypeError('x is not a function'));
  expect(await say('recent:list', null)).toMatchObject({
    ok: false,
    error: { code: 'bug', message: 'The desktop program failed: x is not a function.' },
  });
  expect(lines[0]).toContain('TypeError');
});
