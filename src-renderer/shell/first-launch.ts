import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { openThenShow } from '../commands/open-then-show.ts';
import { openFirstMinute } from '../features/first-minute/first-minute-store.ts';
import { documentStore } from '../stores/document-state.ts';
import { openSample } from '../stores/document-store.ts';
import { preferencesStore, setPreference } from '../stores/preferences-store.ts';
import { letSampleOpen } from '../stores/sample-opening.ts';
import { onceAllPainted } from '../ui/after-paint.ts';

const firstOpening = createStore<boolean>(() => false);

let tellDrawn: () => void = () => undefined;
const drawn = new Promise<void>((resolve) => {
  tellDrawn = resolve;
});

/** The frame of the application is in the page. */
export function tellShellDrawn(): void {
  // Out of the task that has drawn it.
  setTimeout(tellDrawn);
}

/** True from the very first start until its sample is shown or could not be opened. */
export function useFirstOpening(): boolean {
  return useStore(firstOpening);
}

/** The very first start shows the finished sample comparison instead of an empty page (ux 5.1). Never again after. */
export async function startFirstLaunch(): Promise<void> {
  if (preferencesStore.getState().welcomed) return;
  setPreference('welcomed', true);
  if (documentStore.getState().isOpen) return;
  openFirstMinute();
  onceAllPainted(letSampleOpen);
  firstOpening.setState(true, true);
  // Not with the first screen in one go: each alone is short.
  await drawn;
  try {
    await openThenShow(openSample);
  } finally {
    // The screen in a task of its own, too: the navigation and the bars were drawn with the news of the document.
    setTimeout(() => firstOpening.setState(false, true));
  }
}
