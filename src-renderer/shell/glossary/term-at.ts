/** The word of the glossary that the focused thing, or what it stands in, is about; null when it says none. */
export function termAt(element: Element | null): string | null {
  return element?.closest<HTMLElement>('[data-term]')?.dataset['term'] ?? null;
}
