/** `accountsPastDue` as `accounts_past_due`, for column heads. */
export function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

/** `processCreated` as `process-created`, for codes in cells. */
export function kebabCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

/** The names of a number table by number, for example LOG_KIND, in kebab case. */
export function wordsByNumber(table: Readonly<Record<string, number>>): readonly string[] {
  const words: string[] = [];
  for (const [name, number] of Object.entries(table)) words[number] = kebabCase(name);
  return words;
}
