import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const THEMES = ['light', 'dark', 'system', 'contrast'] as const;
export type ThemeChoice = (typeof THEMES)[number];
const DENSITIES = ['compact', 'default', 'comfortable'] as const;
/** Height of rows in tables. */
export type Density = (typeof DENSITIES)[number];

export interface Preferences {
  readonly theme: ThemeChoice;
  readonly density: Density;
  readonly navigationOpen: boolean;
  /** The panel at the right that explains or edits what is selected. */
  readonly inspectorOpen: boolean;
  /** Every chart shows its table. */
  readonly chartsAsTables: boolean;
  /** Space, arrows and other keys without Ctrl act outside fields (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** The forest table shows every measure, not the main ones alone. */
  readonly moreMeasures: boolean;
  /** Columns of the accounts list that are not as they come: ids with commas, shown or hidden the other way round. */
  readonly turnedColumns: string;
  /** The same of the portfolio's list. */
  readonly turnedPortfolioColumns: string;
  /** Order and widths of columns by table, as JSON (ui/column-layout.ts). */
  readonly columnLayouts: string;
  /** Who works here: written into manual work, To Do entries and reviews; empty is "You". */
  readonly userName: string;
  /** The first start opened the sample; later ones do not. */
  readonly welcomed: boolean;
  /** The step of the first minute that is shown; empty when it is closed. */
  readonly firstMinute: string;
}

const KEY = 'cslab.preferences';
const DEFAULTS: Preferences = {
  theme: 'system',
  density: 'default',
  navigationOpen: true,
  inspectorOpen: true,
  chartsAsTables: false,
  singleKeys: true,
  moreMeasures: false,
  turnedColumns: '',
  turnedPortfolioColumns: '',
  columnLayouts: '',
  userName: '',
  welcomed: false,
  firstMinute: '',
};

function stored(): Preferences {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '{}');
    if (typeof value !== 'object' || value === null) return DEFAULTS;
    const known: Record<string, unknown> = {};
    for (const [name, initial] of Object.entries(DEFAULTS)) {
      const candidate = (value as Record<string, unknown>)[name];
      known[name] = typeof candidate === typeof initial ? candidate : initial;
    }
    const preferences = known as unknown as Preferences;
    const among = <T extends string>(list: readonly T[], text: string, initial: T): T =>
      list.find((one) => one === text) ?? initial;
    return {
      ...preferences,
      theme: among(THEMES, preferences.theme, DEFAULTS.theme),
      density: among(DENSITIES, preferences.density, DEFAULTS.density),
    };
  } catch {
    // Storage is switched off or holds something else: the defaults are a working program.
    return DEFAULTS;
  }
}

export const preferencesStore = createStore<Preferences>(stored);

const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

function applyLook(): void {
  const { theme, density } = preferencesStore.getState();
  const followsSystem = theme === 'system' || theme === 'contrast';
  const dark = theme === 'dark' || (followsSystem && systemDark.matches);
  const look = document.documentElement.dataset;
  look['theme'] = dark ? 'dark' : 'light';
  look['contrast'] = theme === 'contrast' ? 'high' : 'usual';
  look['density'] = density;
}

/** Theme and density on <html> now and whenever the choice or the system changes; preferences kept on this computer. */
export function startPreferences(): void {
  applyLook();
  systemDark.addEventListener('change', applyLook);
  preferencesStore.subscribe((state) => {
    applyLook();
    try {
      window.localStorage.setItem(KEY, JSON.stringify(state));
    } catch {
      // Without storage the choice lasts until the window closes.
    }
  });
}

export function setPreference<K extends keyof Preferences>(name: K, value: Preferences[K]): void {
  preferencesStore.setState({ [name]: value } as Pick<Preferences, K>);
}

export function usePreferences(): Preferences {
  return useStore(preferencesStore);
}

/** One preference: told of its own changes only. */
export function usePreference<K extends keyof Preferences>(name: K): Preferences[K] {
  return useStore(preferencesStore, (preferences) => preferences[name]);
}
