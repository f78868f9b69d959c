import type { BrowserWindow, KeyboardEvent, MenuItem } from 'electron';
import { expect, it } from 'vitest';
import type { MenuModel } from '../contract/menu.ts';
import { menuTemplate } from './template.ts';

const MODEL: MenuModel = {
  menus: [
    {
      label: 'Run',
      items: [
        {
          kind: 'command',
          id: 'run.start',
          label: 'Run',
          shortcut: 'F5',
          enabled: false,
          checked: null,
        },
        { kind: 'separator' },
        {
          kind: 'submenu',
          label: 'Theme',
          items: [
            {
              kind: 'command',
              id: 'view.dark',
              label: 'Dark',
              shortcut: null,
              enabled: true,
              checked: true,
            },
            { kind: 'role', role: 'togglefullscreen' },
          ],
        },
      ],
    },
  ],
};

it('shows keys without taking them, so that the page alone acts on them', () => {
  const [run] = menuTemplate(MODEL, 'linux', () => undefined);
  expect(run).toMatchObject({
    label: 'Run',
    submenu: [
      {
        id: 'run.start',
        label: 'Run',
        enabled: false,
        accelerator: 'F5',
        registerAccelerator: false,
      },
      { type: 'separator' },
      {
        label: 'Theme',
        submenu: [
          { id: 'view.dark', type: 'checkbox', checked: true },
          { role: 'togglefullscreen' },
        ],
      },
    ],
  });
});

it('sends the id of a chosen command', () => {
  const chosen: string[] = [];
  const [run] = menuTemplate(MODEL, 'linux', (id) => chosen.push(id));
  const items = Array.isArray(run?.submenu) ? run.submenu : [];
  items[0]?.click?.({} as MenuItem, {} as BrowserWindow, {} as KeyboardEvent);
  expect(chosen).toEqual(['run.start']);
});

it('has the application menu in front on macOS', () => {
  expect(
    menuTemplate(MODEL, 'darwin', () => undefined).map((menu) => menu.role ?? menu.label),
  ).toEqual(['appMenu', 'Run']);
});
