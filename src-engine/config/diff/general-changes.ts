import type { StrategyChange } from '../strategy-change.ts';
import type { Strategy } from '../strategy-schema.ts';
import { memberChanges } from './change-maker.ts';

/** Name, version, currency and description. */
export function generalChanges(old: Strategy, current: Strategy): readonly StrategyChange[] {
  const text = (name: 'name' | 'version' | 'currency', label: string) => ({
    name,
    label,
    old: String(old[name]),
    new: String(current[name]),
  });
  const description: readonly StrategyChange[] =
    old.description === current.description
      ? []
      : [{ pointer: '/description', sign: '~', text: 'Description changed' }];
  return [
    ...memberChanges([], '', [
      text('name', 'Name'),
      text('version', 'Version'),
      text('currency', 'Currency'),
    ]),
    ...description,
  ];
}
