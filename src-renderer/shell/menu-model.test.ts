import { describe, expect, it } from 'vitest';
import type { Command } from '../commands/registry.ts';
import { menuBar, nativeMenu } from './menu-model.ts';

const command = (id: string, section: Command['section'], group = 0): Command => ({
  id,
  title: id,
  section,
  group,
  shortcut: 'Ctrl+Shift+X',
  enabled: () => id !== 'off',
  run: () => undefined,
});

describe('menu bar', () => {
  it('keeps the order of sections and groups and leaves empty menus out', () => {
    const bar = menuBar([
      command('help', 'Help'),
      command('b', 'File', 2),
      command('a', 'File', 1),
      command('c', 'File', 2),
      command('goto', 'Go to'),
      command('v', 'View'),
    ]);
    expect(bar.map((menu) => menu.label)).toEqual(['File', 'View', 'Help']);
    expect(bar[0]?.groups.map((group) => group.map((one) => one.id))).toEqual([['a'], ['b', 'c']]);
    expect(bar[1]?.groups.map((group) => group.map((one) => one.id))).toEqual([['goto'], ['v']]);
  });

  it('becomes a native menu with separators, keys in the notation of Electron, and platform roles', () => {
    const { menus } = nativeMenu([command('off', 'Edit'), command('on', 'Edit', 1)]);
    const items = menus[0]?.items ?? [];
    expect(items.map((item) => item.kind)).toEqual([
      'command',
      'separator',
      'command',
      'separator',
      'role',
      'role',
      'role',
      'role',
    ]);
    expect(items[0]).toEqual({
      kind: 'command',
      id: 'off',
      label: 'off',
      shortcut: 'CmdOrCtrl+Shift+X',
      enabled: false,
      checked: null,
    });
  });
});
