import type { SavedVersion } from '../../../src-engine/model/saved-version.ts';

/** "v4" after "v3"; names of people's own words do not count. */
export function nextVersionName(versions: readonly Pick<SavedVersion, 'name'>[]): string {
  const numbers = versions.map(({ name }) => Number(/^v(\d{1,6})$/.exec(name)?.[1] ?? 0));
  return `v${Math.max(0, ...numbers) + 1}`;
}
