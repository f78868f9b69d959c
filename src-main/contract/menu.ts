/** What the native menu does by itself, with the platform's own wording, keys and accessibility. */
export type MenuRole =
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'zoomIn'
  | 'zoomOut'
  | 'resetZoom'
  | 'togglefullscreen'
  | 'close'
  | 'quit';

export type MenuItem =
  | {
      readonly kind: 'command';
      /** What `onCommand` hears when the item is chosen. */
      readonly id: string;
      readonly label: string;
      /**
       * Keys to show at the right, in Electron's notation (`CmdOrCtrl+Shift+S`), or null. Shown only: the page handles
       * every key itself, so that the desktop and the browser have one keymap and no command runs twice.
       */
      readonly shortcut: string | null;
      readonly enabled: boolean;
      /** null: an item without a check mark. */
      readonly checked: boolean | null;
    }
  | { readonly kind: 'role'; readonly role: MenuRole }
  | { readonly kind: 'submenu'; readonly label: string; readonly items: readonly MenuItem[] }
  | { readonly kind: 'separator' };

export interface Menu {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

/** The whole menu bar as data. macOS gets its application menu in front, made by the host. */
export interface MenuModel {
  readonly menus: readonly Menu[];
}
