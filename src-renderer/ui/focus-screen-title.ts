/** Puts the focus on the title of the shown screen, once it is there. */
export function focusScreenTitle(): void {
  requestAnimationFrame(() => {
    const main = document.querySelector<HTMLElement>('main');
    // Its code is still being read.
    if (main?.querySelector('[data-later]')) focusScreenTitle();
    else (main?.querySelector<HTMLElement>('h1[tabindex]') ?? main)?.focus();
  });
}
