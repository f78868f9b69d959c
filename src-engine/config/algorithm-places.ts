import type { PlugInSpot } from '../algorithms/spec.ts';
import type { AlgorithmUse, Strategy } from './strategy-schema.ts';

/** What belongs into a spot, for sentences, and where it stands in strategy.json; `*` is every entry of a list. */
interface SpotPlaces {
  readonly words: string;
  readonly paths: readonly string[];
}

/** The only table of where algorithms stand: checks, JSON Schema, sweeps and differences all read it. */
export const SPOT_PLACES: Readonly<Record<PlugInSpot, SpotPlaces>> = {
  'class-cancel': { words: 'a cancel algorithm', paths: ['debtClasses/*/cancelAlgorithm'] },
  'severance-cancel': {
    words: 'a severance-cancel algorithm',
    paths: ['debtClasses/*/severanceCancelAlgorithm'],
  },
  'override-arrears': {
    words: 'an override-arrears algorithm',
    paths: ['debtClasses/*/overrideArrearsAlgorithm'],
  },
  'collection-condition': {
    words: 'a collection condition',
    paths: ['classControls/*/conditions/*/algorithm'],
  },
  'collection-event': { words: 'a collection event', paths: ['eventTypes/*/algorithm'] },
  'agreement-cancel': {
    words: 'an algorithm that lets an agreement leave',
    paths: [
      'processTemplates/*/agreementCancelAlgorithm',
      'severanceTemplates/*/agreementCancelAlgorithm',
    ],
  },
  // Control Central is the program's own until strategy.json has a place for it.
  'control-central-alert': { words: 'an alert', paths: [] },
  'control-central-info': { words: 'cancellation information', paths: [] },
  'control-central-timeline': { words: 'a timeline', paths: [] },
};

const SPOTS = Object.keys(SPOT_PLACES) as readonly PlugInSpot[];

/** An algorithm where it is plugged in. */
export interface AlgorithmPlace {
  readonly spot: PlugInSpot;
  readonly use: AlgorithmUse;
  readonly path: readonly PropertyKey[];
}

function collect(
  spot: PlugInSpot,
  value: unknown,
  rest: readonly string[],
  path: readonly PropertyKey[],
  found: AlgorithmPlace[],
): void {
  if (value === null || value === undefined) return;
  const [step, ...further] = rest;
  if (step === undefined) {
    // Safe: the schema has an algorithm's use at every path of the table (algorithm-places.test.ts).
    found.push({ spot, use: value as AlgorithmUse, path });
  } else if (step === '*') {
    const entries = value as readonly unknown[];
    entries.forEach((entry, index) => {
      collect(spot, entry, further, [...path, index], found);
    });
  } else {
    collect(spot, (value as Record<string, unknown>)[step], further, [...path, step], found);
  }
}

/** Every use of an algorithm in a strategy, spot by spot and in document order; a null use is no place. */
export function algorithmPlaces(strategy: Strategy): readonly AlgorithmPlace[] {
  const found: AlgorithmPlace[] = [];
  for (const spot of SPOTS) {
    for (const path of SPOT_PLACES[spot].paths) {
      collect(spot, strategy, path.split('/'), [], found);
    }
  }
  return found;
}
