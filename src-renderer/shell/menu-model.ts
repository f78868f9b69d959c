import type { Menu, MenuItem, MenuModel, MenuRole } from '../../src-main/contract/menu.ts';
import { type Command, commandTitle, SECTIONS } from '../commands/registry.ts';

/** Commands of a menu inside a menu. */
export interface BarSubmenu {
  readonly label: string;
  readonly commands: readonly Command[];
}
export type BarItem = Command | BarSubmenu;

export interface BarMenu {
  readonly label: string;
  /** Items of one group stand together between separators. */
  readonly groups: readonly (readonly BarItem[])[];
}

export function isSubmenu(item: BarItem): item is BarSubmenu {
  return 'commands' in item;
}

/** Commands with the same submenu become one item, in the place of the first of them. */
function folded(commands: readonly Command[]): readonly BarItem[] {
  const names = commands.map(({ submenu }) => submenu?.name);
  return commands.flatMap((command, index): readonly BarItem[] => {
    const name = command.submenu?.name;
    if (name === undefined) return [command];
    if (names.indexOf(name) !== index) return [];
    return [{ label: name, commands: commands.filter((_, at) => names[at] === name) }];
  });
}

/** The registry as a menu bar: sections in their order, `Go to` on top of View. Empty menus are left out. */
export function menuBar(commands: readonly Command[]): readonly BarMenu[] {
  return SECTIONS.filter((section) => section !== 'Go to')
    .map((label) => {
      const mine = commands.filter(
        (command) => command.section === label || (label === 'View' && command.section === 'Go to'),
      );
      const order = (command: Command) => (command.section === 'Go to' ? -1 : (command.group ?? 0));
      const numbers = [...new Set(mine.map(order))].sort((a, b) => a - b);
      return {
        label,
        groups: numbers.map((number) =>
          folded(mine.filter((command) => order(command) === number)),
        ),
      };
    })
    .filter((menu) => menu.groups.length > 0);
}

const EDIT_ROLES: readonly MenuRole[] = ['cut', 'copy', 'paste', 'selectAll'];
const VIEW_ROLES: readonly MenuRole[] = ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'];

/** Electron takes names of keys in ASCII only. */
const KEY_NAMES: Readonly<Record<string, string>> = {
  Ctrl: 'CmdOrCtrl',
  '←': 'Left',
  '→': 'Right',
  '↑': 'Up',
  '↓': 'Down',
  Del: 'Delete',
  PgUp: 'PageUp',
  PgDn: 'PageDown',
};

function accelerator(shortcut: string): string {
  return shortcut
    .split('+')
    .map((key) => KEY_NAMES[key] ?? key)
    .join('+');
}

/**
 * Keys to show. macOS takes every key that its menu shows, wherever the focus is: keys that mean their command in one
 * part of the page only, such as Space of the transport, are not shown there.
 */
function shownKeys(command: Command, isMac: boolean): string | null {
  const isOfAPart = command.keysElsewhere === true || command.within !== undefined;
  return command.shortcut === undefined || (isMac && isOfAPart)
    ? null
    : accelerator(command.shortcut);
}

function item(command: Command, isMac: boolean): MenuItem {
  return {
    kind: 'command',
    id: command.id,
    label: command.submenu?.item ?? commandTitle(command),
    shortcut: shownKeys(command, isMac),
    enabled: command.enabled(),
    checked: command.checked === undefined ? null : command.checked(),
  };
}

function barItem(given: BarItem, isMac: boolean): MenuItem {
  return isSubmenu(given)
    ? {
        kind: 'submenu',
        label: given.label,
        items: given.commands.map((command) => item(command, isMac)),
      }
    : item(given, isMac);
}

function roles(list: readonly MenuRole[]): readonly MenuItem[] {
  return [{ kind: 'separator' }, ...list.map((role): MenuItem => ({ kind: 'role', role }))];
}

/** The same menus for the native menu bar, with what the platform does by itself added. */
export function nativeMenu(commands: readonly Command[], isMac: boolean): MenuModel {
  const menus = menuBar(commands).map((menu): Menu => {
    const items = menu.groups.flatMap((group, index): readonly MenuItem[] => [
      ...(index === 0 ? [] : [{ kind: 'separator' } as const]),
      ...group.map((one) => barItem(one, isMac)),
    ]);
    if (menu.label === 'Edit')
      return { label: menu.label, items: [...items, ...roles(EDIT_ROLES)] };
    if (menu.label === 'View')
      return { label: menu.label, items: [...items, ...roles(VIEW_ROLES)] };
    if (menu.label === 'File') return { label: menu.label, items: [...items, ...roles(['quit'])] };
    return { label: menu.label, items };
  });
  return { menus };
}
