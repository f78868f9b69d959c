import {
  type Matters,
  MEASURES,
  type MeasureComparison,
  type MeasureId,
  type SetMatters,
} from './comparison.ts';
import { MEASURE_DEFINITIONS } from './measure-definitions.ts';

/** Whether a measure may have it: finite, not negative, and money in whole minor units. */
export function isChange(measure: MeasureId, value: unknown): value is number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return false;
  return MEASURE_DEFINITIONS[measure].unit !== 'minor' || Number.isSafeInteger(value);
}

/** Of a text in a document; what this version cannot read in it is left out. Null where there is no text. */
export function parseMatters(text: string | null): Matters | null {
  if (text === null) return null;
  let found: Readonly<Record<string, unknown>> | null;
  try {
    found = JSON.parse(text);
  } catch {
    return {};
  }
  return Object.fromEntries(
    MEASURES.flatMap((measure) => {
      const change = found?.[measure];
      return isChange(measure, change) ? [[measure, change]] : [];
    }),
  );
}

/** With the measures in their order, so that equal settings have equal bytes. */
export function mattersInOrder(matters: Matters): Matters {
  return Object.fromEntries(
    MEASURES.flatMap((measure) => {
      const change = matters[measure];
      // Minus zero would be another text.
      return change === undefined ? [] : [[measure, change + 0]];
    }),
  );
}

export function isSameMatters(one: Matters, other: Matters): boolean {
  return MEASURES.every((measure) => one[measure] === other[measure]);
}

/**
 * The members of a plan, a run or a request: none for what nobody has set, so that what was made before stays as it was, and
 * none for an edit that leads back to what was set before.
 */
export function mattersMembers({ matters = {}, editedMatters }: PossiblySet): SetMatters {
  const before = mattersInOrder(matters ?? {});
  const isEdited = editedMatters != null && !isSameMatters(editedMatters, before);
  return {
    ...(Object.keys(before).length > 0 && { matters: before }),
    ...(isEdited && { editedMatters: mattersInOrder(editedMatters) }),
  };
}

interface PossiblySet {
  readonly matters?: Matters | null | undefined;
  readonly editedMatters?: Matters | null | undefined;
}

/** What holds now: the edit where there is one. */
export function mattersInForce({ matters, editedMatters }: SetMatters): Matters {
  return editedMatters ?? matters ?? {};
}

/** What a run that follows another is set up with: what holds when it is begun is set before it. */
export function mattersOfNext(before: SetMatters): Pick<SetMatters, 'matters'> {
  return mattersMembers({ matters: mattersInForce(before) });
}

/** A change that matters that is another one than the run had. */
export interface EditedMatter {
  readonly measure: MeasureId;
  /** As the run had it, and as it holds now, in the measure's unit. */
  readonly from: number;
  readonly to: number;
}

/** What was edited after the run, of the measures that the comparison has. */
export function editedMattersOf({
  matters = {},
  editedMatters,
  measures,
}: SetMatters & {
  readonly measures: readonly Pick<
    MeasureComparison,
    'measure' | 'changeThatMatters' | 'defaultChangeThatMatters'
  >[];
}): readonly EditedMatter[] {
  if (editedMatters === undefined) return [];
  return measures.flatMap(({ measure, changeThatMatters, defaultChangeThatMatters }) => {
    if (matters[measure] === editedMatters[measure]) return [];
    const from = matters[measure] ?? defaultChangeThatMatters ?? changeThatMatters;
    return from === changeThatMatters ? [] : [{ measure, from, to: changeThatMatters }];
  });
}
