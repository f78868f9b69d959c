import { listAlgorithms } from '../../../../src-engine/algorithms/registry.ts';

/** Collection conditions to choose from; one that does not exist is named as it stands. */
export function conditionOptions(
  current: string,
): readonly { readonly id: string; readonly label: string }[] {
  const known = listAlgorithms('collection-condition').map((spec) => ({
    id: spec.code,
    label: spec.title,
  }));
  return known.some((option) => option.id === current)
    ? known
    : [{ id: current, label: `${current} (unknown)` }, ...known];
}
