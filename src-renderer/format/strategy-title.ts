/** What a strategy is called where it must be called something: one whose name was deleted is still shown and mended. */
export function strategyTitle(name: string): string {
  return name.trim() === '' ? 'Strategy without a name' : name;
}
