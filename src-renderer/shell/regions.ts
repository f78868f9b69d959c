const REGIONS = '.title, nav.nav, main, main aside, .trainer, .status';
const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** Moves the focus to the next region of the window, round and round (F6). */
export function focusNextRegion(step: 1 | -1 = 1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter(
    (region) => region.tagName === 'MAIN' || region.querySelector(FOCUSABLE) !== null,
  );
  const active = document.activeElement;
  // The innermost region that has the focus: an inspector is inside main.
  const at = regions.findLastIndex((region) => region.contains(active));
  const next = regions.at((at + step + regions.length) % regions.length);
  if (next === undefined) return;
  const inside = next.tagName === 'MAIN' ? null : next.querySelector<HTMLElement>(FOCUSABLE);
  (inside ?? next).focus();
}
