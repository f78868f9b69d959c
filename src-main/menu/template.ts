import type { MenuItemConstructorOptions } from 'electron';
import type { MenuItem, MenuModel } from '../contract/menu.ts';

/** The native menu of a model. `choose` hears the id of a chosen command. */
export function menuTemplate(
  model: MenuModel,
  platform: NodeJS.Platform,
  choose: (commandId: string) => void,
): MenuItemConstructorOptions[] {
  const item = (given: MenuItem): MenuItemConstructorOptions => {
    switch (given.kind) {
      case 'separator':
        return { type: 'separator' };
      case 'role':
        return { role: given.role };
      case 'submenu':
        return { label: given.label, submenu: given.items.map(item) };
      case 'command':
        return {
          id: given.id,
          label: given.label,
          enabled: given.enabled,
          ...(given.checked === null ? {} : { type: 'checkbox', checked: given.checked }),
          // The page owns the keyboard: the keys are shown here, not taken.
          ...(given.shortcut === null
            ? {}
            : { accelerator: given.shortcut, registerAccelerator: false }),
          click: () => choose(given.id),
        };
    }
  };
  const menus = model.menus.map(({ label, items }) => ({ label, submenu: items.map(item) }));
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...menus] : menus;
}
