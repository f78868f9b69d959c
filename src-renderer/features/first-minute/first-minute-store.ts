import { useStore } from 'zustand';
import { preferencesStore, setPreference } from '../../stores/preferences-store.ts';

/** The three things a newcomer does, and the end. */
export const FIRST_MINUTE_STEPS = ['answer', 'customer', 'change', 'done'] as const;
export type FirstMinuteStep = (typeof FIRST_MINUTE_STEPS)[number];

/** The step that is shown, or null while the strip is closed. Kept with the preferences, so that it is never shown again. */
export function useFirstMinute(): FirstMinuteStep | null {
  const kept = useStore(preferencesStore, (state) => state.firstMinute);
  return FIRST_MINUTE_STEPS.find((step) => step === kept) ?? null;
}

/** Opens the strip at its beginning. */
export function openFirstMinute(): void {
  setPreference('firstMinute', 'answer');
}

export function showFirstMinuteStep(step: FirstMinuteStep): void {
  setPreference('firstMinute', step);
}

export function closeFirstMinute(): void {
  setPreference('firstMinute', '');
}
