const FOCUSABLE = 'input, select, textarea, button, [tabindex]';
const SHOWN_MS = 1400;

/**
 * Scrolls to the element that edits the value at a pointer (or the nearest one around it), outlines it for a moment and
 * puts the focus there. Answers what takes the outline away early, or nothing when there is no such element.
 */
export function revealPlace(
  root: HTMLElement,
  pointer: string,
  focus: boolean,
): (() => void) | undefined {
  const place = placeOf(root, pointer);
  if (place === null) return undefined;
  const folded = foldedAround(place, pointer);
  if (folded !== null) return openThenReveal(folded, root, pointer, focus);
  place.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (focus) {
    const target = place.matches(FOCUSABLE) ? place : place.querySelector<HTMLElement>(FOCUSABLE);
    target?.focus();
  }
  place.classList.add('st-shown');
  const timer = setTimeout(() => place.classList.remove('st-shown'), SHOWN_MS);
  return () => {
    clearTimeout(timer);
    place.classList.remove('st-shown');
  };
}

/** The folded entry that holds what the pointer names; its fields are drawn once it is open. */
function foldedAround(place: HTMLElement, pointer: string): HTMLDetailsElement | null {
  const folded = place.closest<HTMLDetailsElement>('details:not([open])');
  return folded === null || folded.dataset['pointer'] === pointer ? null : folded;
}

function openThenReveal(
  folded: HTMLDetailsElement,
  root: HTMLElement,
  pointer: string,
  focus: boolean,
): () => void {
  let frame = 0;
  let takeBack: (() => void) | undefined;
  const onOpen = (): void => {
    frame = requestAnimationFrame(() => {
      takeBack = revealPlace(root, pointer, focus);
    });
  };
  folded.addEventListener('toggle', onOpen, { once: true });
  folded.open = true;
  return () => {
    folded.removeEventListener('toggle', onOpen);
    cancelAnimationFrame(frame);
    takeBack?.();
  };
}

function placeOf(root: HTMLElement, pointer: string): HTMLElement | null {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = root.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(at)}"]`);
    if (place !== null) return place;
  }
  return null;
}
