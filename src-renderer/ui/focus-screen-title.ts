/** Puts the focus on the title of the shown screen, once it is there. */
export function focusScreenTitle(): void {
  requestAnimationFrame(() => {
    const main = document.querySelector<HTMLElement>('main');
    (main?.querySelector<HTMLElement>('h1[tabindex]') ?? main)?.focus();
  });
}
