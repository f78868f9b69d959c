import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export type ThemeChoice = 'light' | 'dark' | 'system';

export interface Preferences {
  readonly theme: ThemeChoice;
  readonly navigationOpen: boolean;
  /** Every chart shows its table. */
  readonly chartsAsTables: boolean;
  /** Space, arrows and other keys without Ctrl act outside fields (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** The first start opened the sample; later ones do not. */
  readonly welcomed: boolean;
  /** The step of the first minute that is shown; empty when it is closed. */
  readonly firstMinute: string;
}

const KEY = 'cslab.preferences';
const DEFAULTS: Preferences = {
  theme: 'system',
  navigationOpen: true,
  chartsAsTables: false,
  singleKeys: true,
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
    const themes: readonly string[] = ['light', 'dark', 'system'];
    return themes.includes(preferences.theme) ? preferences : { ...preferences, theme: 'system' };
  } catch {
    // Storage is switched off or holds something else: the defaults are a working program.
    return DEFAULTS;
  }
}

export const preferencesStore = createStore<Preferences>(stored);

const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

function applyTheme(): void {
  const { theme } = preferencesStore.getState();
  const dark = theme === 'dark' || (theme === 'system' && systemDark.matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}

/** Theme on <html> now and whenever the choice or the system changes; preferences kept on this computer. */
export function startPreferences(): void {
  applyTheme();
  systemDark.addEventListener('change', applyTheme);
  preferencesStore.subscribe((state) => {
    applyTheme();
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
