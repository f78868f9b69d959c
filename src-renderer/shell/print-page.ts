/** What is still to come: room kept for a piece (ui/Deferred, ui/WhenNear), its code, or a sentence in its place. */
const TO_COME = '.deferred, [data-later], .late';
/** Longer than any answer of the engine takes; then what is there is printed. */
const LONGEST_WAIT_MS = 30_000;
const LOOK_EVERY_MS = 50;

/**
 * Prints the screen with the pieces that are made only when they come into view: these are asked for, and paper waits
 * until they are there, which the browser's own event before printing cannot.
 */
export async function printPage(): Promise<void> {
  window.dispatchEvent(new Event('beforeprint'));
  const until = performance.now() + LONGEST_WAIT_MS;
  do {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  } while (document.querySelector(TO_COME) !== null && performance.now() < until);
  window.print();
}
