import type { TargetField } from '../mapping.ts';

/** Text that stands in for the file's, with its UTF-8. */
export interface GivenText {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** A target field tied to a place in the record, ready for the hot loop. */
export interface BoundField {
  readonly target: string;
  readonly label: string;
  readonly type: TargetField['type'];
  /** Its own number among the fields of the mapping. */
  readonly slot: number;
  /** Index in the record; -1 when a constant or nothing feeds it. */
  readonly index: number;
  /** Name of the source column; the target's label for a constant. */
  readonly column: string;
  /** The same few values come again and again; false for ids and names. */
  readonly repeats: boolean;
  readonly constant: GivenText | null;
  /** Source text to replacement; null when nothing is replaced. */
  readonly values: ReadonlyMap<string, GivenText> | null;
}

/** Whether a column or a constant feeds the field. */
export function isMapped(field: BoundField): boolean {
  return field.index >= 0 || field.constant !== null;
}
