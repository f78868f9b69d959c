import type { Command } from '../../commands/registry.ts';
import { host } from '../../host/index.ts';
import { back, forward, go } from '../../stores/navigation-store.ts';
import {
  type Density,
  preferencesStore,
  setPreference,
  type ThemeChoice,
} from '../../stores/preferences-store.ts';
import { NAV_ITEMS } from '../nav-items.ts';
import { focusNextRegion } from '../regions.ts';
import { openWindow } from '../window-store.ts';
import { always, isOpen } from './always.ts';

const THEMES: readonly {
  readonly id: ThemeChoice;
  readonly item: string;
  readonly title: string;
}[] = [
  { id: 'light', item: 'Light', title: 'Light theme' },
  { id: 'dark', item: 'Dark', title: 'Dark theme' },
  { id: 'system', item: 'System', title: 'Theme of the system' },
  { id: 'contrast', item: 'High contrast', title: 'High contrast theme' },
];

const DENSITIES: readonly {
  readonly id: Density;
  readonly item: string;
  readonly title: string;
}[] = [
  { id: 'compact', item: 'Compact', title: 'Compact rows' },
  { id: 'default', item: 'Default', title: 'Rows of the usual height' },
  { id: 'comfortable', item: 'Comfortable', title: 'Comfortable rows' },
];

/** The screens, in the order of the work. */
export function goCommands(): readonly Command[] {
  return NAV_ITEMS.map((item, index) => ({
    id: `go.${item.screen}`,
    title: item.label,
    section: 'Go to',
    shortcut: `Ctrl+${index + 1}`,
    enabled: isOpen,
    run: () => go(item.screen),
  }));
}

function themeCommand({ id, item, title }: (typeof THEMES)[number]): Command {
  return {
    id: `view.theme.${id}`,
    title,
    section: 'View',
    submenu: { name: 'Theme', item },
    group: 2,
    enabled: always,
    checked: () => preferencesStore.getState().theme === id,
    run: () => setPreference('theme', id),
  };
}

function densityCommand({ id, item, title }: (typeof DENSITIES)[number]): Command {
  return {
    id: `view.density.${id}`,
    title,
    section: 'View',
    submenu: { name: 'Density', item },
    group: 2,
    enabled: always,
    checked: () => preferencesStore.getState().density === id,
    run: () => setPreference('density', id),
  };
}

/** The desktop program has it as a role of the platform. */
function fullScreen(): Command {
  return {
    id: 'view.fullScreen',
    title: 'Full screen',
    section: 'View',
    group: 3,
    enabled: () => document.fullscreenEnabled,
    checked: () => document.fullscreenElement !== null,
    run: () =>
      void (document.fullscreenElement === null
        ? document.documentElement.requestFullscreen()
        : document.exitFullscreen()),
  };
}

/** View: where to be, what is shown, how it looks. */
export function viewCommands(): readonly Command[] {
  return [
    {
      id: 'view.palette',
      title: 'Commands…',
      section: 'View',
      group: 0,
      shortcut: 'Ctrl+K',
      enabled: always,
      run: () => openWindow('palette'),
    },
    {
      id: 'view.back',
      title: 'Back',
      section: 'View',
      group: 0,
      shortcut: 'Alt+←',
      enabled: isOpen,
      run: back,
    },
    {
      id: 'view.forward',
      title: 'Forward',
      section: 'View',
      group: 0,
      shortcut: 'Alt+→',
      enabled: isOpen,
      run: forward,
    },
    {
      id: 'view.nextRegion',
      title: 'Next region',
      section: 'View',
      group: 0,
      shortcut: 'F6',
      enabled: always,
      run: () => focusNextRegion(),
    },
    {
      id: 'view.previousRegion',
      title: 'Previous region',
      section: 'View',
      group: 0,
      shortcut: 'Shift+F6',
      enabled: always,
      run: () => focusNextRegion(-1),
    },
    {
      id: 'view.navigation',
      title: 'Show navigation',
      section: 'View',
      group: 1,
      shortcut: 'Ctrl+B',
      enabled: isOpen,
      checked: () => preferencesStore.getState().navigationOpen,
      run: () => setPreference('navigationOpen', !preferencesStore.getState().navigationOpen),
    },
    {
      id: 'view.inspector',
      title: 'Show inspector',
      section: 'View',
      group: 1,
      shortcut: 'Ctrl+I',
      enabled: isOpen,
      checked: () => preferencesStore.getState().inspectorOpen,
      run: () => setPreference('inspectorOpen', !preferencesStore.getState().inspectorOpen),
    },
    {
      id: 'view.tables',
      title: 'Charts as tables',
      section: 'View',
      group: 1,
      shortcut: 'Ctrl+Shift+T',
      enabled: always,
      checked: () => preferencesStore.getState().chartsAsTables,
      run: () => setPreference('chartsAsTables', !preferencesStore.getState().chartsAsTables),
    },
    ...DENSITIES.map(densityCommand),
    ...THEMES.map(themeCommand),
    ...(host.kind === 'browser' ? [fullScreen()] : []),
  ];
}
