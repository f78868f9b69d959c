import { openThenShow } from '../commands/open-then-show.ts';
import { openFirstMinute } from '../features/first-minute/first-minute-store.ts';
import { documentStore } from '../stores/document-state.ts';
import { openSample } from '../stores/document-store.ts';
import { preferencesStore, setPreference } from '../stores/preferences-store.ts';

/** The very first start shows the finished sample comparison instead of an empty page (ux 5.1). Never again after. */
export async function startFirstLaunch(): Promise<void> {
  if (preferencesStore.getState().welcomed) return;
  setPreference('welcomed', true);
  if (documentStore.getState().isOpen) return;
  openFirstMinute();
  await openThenShow(openSample);
}
