import { basename } from 'node:path';

/** `strategies/early.json` is `early`; a name that is taken gets the next free number: `early-2`. */
export function armNames(paths: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const path of paths) {
    const base = basename(path).replace(/\.json$/i, '') || 'strategy';
    let name = base;
    for (let number = 2; names.includes(name); number++) name = `${base}-${number}`;
    names.push(name);
  }
  return names;
}
