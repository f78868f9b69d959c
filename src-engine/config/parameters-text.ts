import type { AlgorithmUse } from './strategy-schema.ts';

/** Parameters of an algorithm in one field of a table: `aboveMinor=1000; months=12`. */
export function parametersText({ parameters }: AlgorithmUse): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}
