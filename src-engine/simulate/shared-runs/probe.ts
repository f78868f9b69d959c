import type { CompiledStrategy } from '../../kernel/compile/compiled-strategy.ts';
import { boundOf, isBound } from './criteria-groups.ts';
import type { Differences, Leaf } from './differing-leaves.ts';
import type { Readings } from './readings.ts';

/** Prices are added up and ask nothing: a run with other ones is the same run at other prices. */
const PRICES: readonly string[] = [
  'unitCostMinor',
  'talkCostMinor',
  'feeBasisPoints',
  'laterFeeBasisPoints',
];

/** The leaves of a tree in the order in which they are met. */
export function leavesOf(differences: Differences): readonly Leaf[] {
  if (differences.kind === 'leaf') return [differences.leaf];
  if (differences.kind === 'same') return [];
  return [...differences.children.values()].flatMap(leavesOf);
}

/** Whether the place is a price, which is put on the units of a run after the fact. */
function isPrice({ path, values }: Leaf): boolean {
  const isNumber = values.every((value) => typeof value === 'number');
  return isNumber && PRICES.includes(path.at(-1) ?? '');
}

/**
 * The strategy of one arm with every place that differs between arms watched: whoever reads it is noted. Everything else is
 * shared with the strategy itself, which is not changed.
 */
export function probeOf(
  strategy: CompiledStrategy,
  arm: number,
  differences: Differences,
  leaves: readonly Leaf[],
  readings: Readings,
): CompiledStrategy {
  const places = new Map(leaves.map((leaf, place) => [leaf, place]));
  // A watched copy has the members of what it is a copy of.
  return copyOf(strategy, differences) as CompiledStrategy;

  /** Copied whole, so that what is not watched is read as fast as from the strategy itself. */
  function copyOf(value: object, node: Differences): object {
    if (node.kind !== 'branch') return value;
    const copy: object = Array.isArray(value) ? [...value] : { ...value };
    for (const [key, child] of node.children) {
      if (child.kind === 'leaf') watch(copy, key, child.leaf);
      else if (child.kind === 'branch') {
        const member: unknown = Reflect.get(value, key);
        if (typeof member === 'object' && member !== null)
          Reflect.set(copy, key, copyOf(member, child));
      }
    }
    return copy;
  }

  function watch(copy: object, key: string, leaf: Leaf): void {
    const place = places.get(leaf) ?? 0;
    const value = leaf.values[arm];
    if (isBound(leaf) || isPrice(leaf)) {
      Reflect.set(copy, key, isPrice(leaf) ? value : boundOf(leaf, arm));
      return;
    }
    const get = () => {
      readings.touch(place);
      return value;
    };
    Object.defineProperty(copy, key, { enumerable: true, configurable: true, get });
  }
}
