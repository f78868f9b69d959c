import type { Menu, MenuItem, MenuModel, MenuRole } from '../../src-main/contract/menu.ts';
import { type Command, commandTitle, SECTIONS } from '../commands/registry.ts';

export interface BarMenu {
  readonly label: string;
  /** Commands of one group stand together between separators. */
  readonly groups: readonly (readonly Command[])[];
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
        groups: numbers.map((number) => mine.filter((command) => order(command) === number)),
      };
    })
    .filter((menu) => menu.groups.length > 0);
}

const EDIT_ROLES: readonly MenuRole[] = ['cut', 'copy', 'paste', 'selectAll'];
const VIEW_ROLES: readonly MenuRole[] = ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'];

function item(command: Command): MenuItem {
  return {
    kind: 'command',
    id: command.id,
    label: commandTitle(command),
    shortcut: command.shortcut === undefined ? null : command.shortcut.replace('Ctrl', 'CmdOrCtrl'),
    enabled: command.enabled(),
    checked: command.checked === undefined ? null : command.checked(),
  };
}

function roles(list: readonly MenuRole[]): readonly MenuItem[] {
  return [{ kind: 'separator' }, ...list.map((role): MenuItem => ({ kind: 'role', role }))];
}

/** The same menus for the native menu bar, with what the platform does by itself added. */
export function nativeMenu(commands: readonly Command[]): MenuModel {
  const menus = menuBar(commands).map((menu): Menu => {
    const items = menu.groups.flatMap((group, index): readonly MenuItem[] => [
      ...(index === 0 ? [] : [{ kind: 'separator' } as const]),
      ...group.map(item),
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
