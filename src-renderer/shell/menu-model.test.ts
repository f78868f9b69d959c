import { describe, expect, it } from 'vitest';
import type { Command } from '../commands/registry.ts';
import { type BarItem, isSubmenu, menuBar, nativeMenu } from './menu-model.ts';

const command = (id: string, section: Command['section'], group = 0): Command => ({
  id,
  title: id,
  section,
  group,
  shortcut: 'Ctrl+Shift+X',
  enabled: () => id !== 'off',
  run: () => undefined,
});

const nameOf = (item: BarItem): string => (isSubmenu(item) ? item.label : item.id);

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
    expect(bar[0]?.groups.map((group) => group.map(nameOf))).toEqual([['a'], ['b', 'c']]);
    expect(bar[1]?.groups.map((group) => group.map(nameOf))).toEqual([['goto'], ['v']]);
  });

  it('becomes a native menu with separators, keys in the notation of Electron, and platform roles', () => {
    const { menus } = nativeMenu([command('off', 'Edit'), command('on', 'Edit', 1)], false);
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

  it('folds commands of one submenu into one item, and names arrow keys as Electron does', () => {
    const list: readonly Command[] = [
      { ...command('light', 'View', 2), submenu: { name: 'Theme', item: 'Light' } },
      { ...command('back', 'View', 2), shortcut: 'Alt+←' },
      { ...command('dark', 'View', 2), submenu: { name: 'Theme', item: 'Dark' } },
    ];
    expect(menuBar(list)[0]?.groups.map((group) => group.map(nameOf))).toEqual([['Theme', 'back']]);
    const items = nativeMenu(list, false).menus[0]?.items ?? [];
    expect(items[0]).toMatchObject({
      kind: 'submenu',
      label: 'Theme',
      items: [{ label: 'Light' }, { label: 'Dark' }],
    });
    expect(items[1]).toMatchObject({ id: 'back', shortcut: 'Alt+Left' });
  });

  it('does not give macOS the keys that mean something in one part of the page only', () => {
    const play: Command = { ...command('play', 'Run'), shortcut: 'Space', keysElsewhere: true };
    const shown = (isMac: boolean) => nativeMenu([play], isMac).menus[0]?.items[0];
    expect(shown(false)).toMatchObject({ shortcut: 'Space' });
    expect(shown(true)).toMatchObject({ shortcut: null });
  });
});
