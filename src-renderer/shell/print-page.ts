/** What is still to come: room kept for a piece (ui/Deferred, ui/WhenNear), its code, a row of a list, or a sentence in its place. */
const TO_COME = '.deferred, [data-later], [data-unread], .late';
/** Longer than any answer of the engine takes. When nothing has come for so long, what is there is printed. */
const LONGEST_WAIT_MS = 30_000;
const LOOK_EVERY_MS = 50;

/**
 * Prints the screen with the pieces that are made only when they come into view, and with charts that are as wide as the
 * paper (css/print.css): these are asked for, and paper waits until they are there, which the browser's own event before
 * printing cannot.
 */
export async function printPage(): Promise<void> {
  const { dataset } = document.documentElement;
  dataset['paper'] = '';
  window.addEventListener('afterprint', () => delete dataset['paper'], { once: true });
  window.dispatchEvent(new Event('beforeprint'));
  let missing = Number.POSITIVE_INFINITY;
  let until = 0;
  do {
    const still = document.querySelectorAll(TO_COME).length;
    if (still !== missing) until = performance.now() + LONGEST_WAIT_MS;
    missing = still;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  } while (!isReady() && performance.now() < until);
  window.print();
}

function isReady(): boolean {
  return document.querySelector(TO_COME) === null && ![...drawings()].some(isTooWide);
}

function drawings(): NodeListOf<SVGSVGElement> {
  return document.querySelectorAll<SVGSVGElement>('main svg[width]');
}

/** Drawn for the window, before it has learnt the width of the paper. */
function isTooWide(drawing: SVGSVGElement): boolean {
  const place = drawing.closest('.panel');
  return place !== null && Number(drawing.getAttribute('width')) > place.clientWidth;
}
