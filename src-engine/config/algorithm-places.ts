import type { PlugInSpot } from '../algorithms/spec.ts';
import type { AlgorithmUse, Strategy } from './strategy-schema.ts';
import { valuesAt } from './values-at.ts';

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
  'severance-criterion': {
    words: 'a severance criterion',
    paths: ['agreementTypes/*/severanceCriteria/*/algorithm'],
  },
  'override-arrears': {
    words: 'an override-arrears algorithm',
    paths: ['debtClasses/*/overrideArrearsAlgorithm'],
  },
  'collection-condition': {
    words: 'a collection condition',
    paths: [
      'classControls/*/conditions/*/algorithm',
      'classControls/*/conditions/*/and/*',
      'dunningSchedules/*/levels/*/conditions/*',
      'scheduleAssignment/rules/*/conditions/*',
    ],
  },
  'collection-event': { words: 'a collection event', paths: ['eventTypes/*/algorithm'] },
  guardrail: { words: 'a guardrail', paths: ['guardrails/*/algorithm'] },
  'letter-extract': {
    words: 'a letter extract',
    paths: ['letterTemplates/*/extractAlgorithm'],
  },
  'agreement-cancel': {
    words: 'an algorithm that lets an agreement leave',
    paths: [
      'processTemplates/*/agreementCancelAlgorithm',
      'severanceTemplates/*/agreementCancelAlgorithm',
    ],
  },
  'control-central-alert': { words: 'an alert', paths: ['controlCentral/alerts/*/algorithm'] },
  'control-central-info': {
    words: 'cancellation information',
    paths: ['controlCentral/info'],
  },
  'control-central-timeline': { words: 'a timeline', paths: ['controlCentral/timeline'] },
  'write-off-attempt': { words: 'a write-off attempt', paths: ['writeOff/controls/*/attempts/*'] },
  'write-off-criterion': {
    words: 'a write-off criterion',
    paths: ['writeOff/controls/*/criteria/*/algorithm'],
  },
  'agency-choice': { words: 'an agency choice', paths: ['writeOff/agencyChoice'] },
};

const SPOTS = Object.keys(SPOT_PLACES) as readonly PlugInSpot[];

/** An algorithm where it is plugged in. */
export interface AlgorithmPlace {
  readonly spot: PlugInSpot;
  readonly use: AlgorithmUse;
  readonly path: readonly PropertyKey[];
}

/** Every use of an algorithm in a strategy, spot by spot and in document order; a null use is no place. */
export function algorithmPlaces(strategy: Strategy): readonly AlgorithmPlace[] {
  return SPOTS.flatMap((spot) =>
    SPOT_PLACES[spot].paths.flatMap((pattern) =>
      valuesAt(strategy, pattern).map(({ value, path }) => ({
        spot,
        // Safe: the schema has an algorithm's use at every path of the table (algorithm-places.test.ts).
        use: value as AlgorithmUse,
        path,
      })),
    ),
  );
}
