import { parametersText } from '../parameters-text.ts';
import type { AlgorithmUse } from '../strategy-schema.ts';

type Fields = readonly (string | number)[];

/** One control table: its file name, names of its columns, its records in document order. */
export interface Sheet {
  readonly fileName: string;
  readonly head: readonly string[];
  readonly records: readonly Fields[];
}

/** Columns of an algorithm that is plugged in. */
export const ALGORITHM: readonly string[] = ['algorithm', 'parameters'];

/** Code and parameters of an algorithm; two empty fields where none is plugged in. */
export function algorithmOf(use: AlgorithmUse | null): Fields {
  if (use === null) return ['', ''];
  return [use.code, parametersText(use)];
}

export function yesNo(flag: boolean): string {
  return flag ? 'Y' : 'N';
}
