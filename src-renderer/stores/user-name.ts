import { preferencesStore, usePreferences } from './preferences-store.ts';

const NAMELESS = 'You';

function nameOf(preference: string): string {
  const name = preference.trim();
  return name === '' ? NAMELESS : name;
}

/** Who does what is done by hand now: the name of the preferences, or "You" (ux 2.5b). */
export function userName(): string {
  return nameOf(preferencesStore.getState().userName);
}

export function useUserName(): string {
  return nameOf(usePreferences().userName);
}
