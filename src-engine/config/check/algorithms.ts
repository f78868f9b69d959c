import { findAlgorithm, listAlgorithms, PLUG_IN_SPOTS } from '../../algorithms/registry.ts';
import type { PlugInSpot } from '../../algorithms/spec.ts';
import type { Problem } from '../../base/problem.ts';
import { nearestName } from '../parse/nearest-name.ts';
import { schemaProblems } from '../parse/schema-problems.ts';
import { pointerOf } from '../pointer.ts';
import type { AlgorithmUse, Strategy } from '../strategy-schema.ts';
import { errorAt } from './problem-maker.ts';

const SPOT_WORDS: Readonly<Record<PlugInSpot, string>> = {
  'collection-condition': 'a collection condition',
  'class-cancel': 'a cancel algorithm',
  'override-arrears': 'an override-arrears algorithm',
  'collection-event': 'a collection event',
  'control-central-alert': 'an alert',
  'control-central-info': 'cancellation information',
  'control-central-timeline': 'a timeline',
};

/** An algorithm where it is plugged in. */
export interface AlgorithmPlace {
  readonly spot: PlugInSpot;
  readonly use: AlgorithmUse;
  readonly path: readonly PropertyKey[];
}

/** Every use of an algorithm in a strategy, in document order. */
export function algorithmPlaces(strategy: Strategy): readonly AlgorithmPlace[] {
  const classes = strategy.debtClasses.flatMap((rule, index): AlgorithmPlace[] => {
    const path = ['debtClasses', index];
    const cancel: AlgorithmPlace = {
      spot: 'class-cancel',
      use: rule.cancelAlgorithm,
      path: [...path, 'cancelAlgorithm'],
    };
    const use = rule.overrideArrearsAlgorithm;
    if (use === null) return [cancel];
    return [cancel, { spot: 'override-arrears', use, path: [...path, 'overrideArrearsAlgorithm'] }];
  });
  const conditions = strategy.classControls.flatMap((control, c) =>
    control.conditions.map(
      (condition, n): AlgorithmPlace => ({
        spot: 'collection-condition',
        use: condition.algorithm,
        path: ['classControls', c, 'conditions', n, 'algorithm'],
      }),
    ),
  );
  const events = strategy.eventTypes.map(
    (type, index): AlgorithmPlace => ({
      spot: 'collection-event',
      use: type.algorithm,
      path: ['eventTypes', index, 'algorithm'],
    }),
  );
  return [...classes, ...conditions, ...events];
}

function unknownAlgorithm({ spot, use, path }: AlgorithmPlace): Problem {
  const known = listAlgorithms(spot).map((spec) => spec.code);
  const elsewhere = PLUG_IN_SPOTS.find((other) => findAlgorithm(other, use.code) !== undefined);
  const meant = nearestName(use.code, known);
  const message =
    elsewhere === undefined
      ? `Algorithm ${use.code} does not exist.`
      : `${use.code} is ${SPOT_WORDS[elsewhere]}; ${SPOT_WORDS[spot]} belongs here.`;
  const hint = meant === null ? `Available: ${known.join(', ')}.` : `Did you mean ${meant}?`;
  return errorAt('algorithm-unknown', pointerOf(...path, 'code'), message, hint);
}

/** Algorithms that do not exist in their spot, and parameters that their specification refuses. */
export function checkAlgorithms(strategy: Strategy): readonly Problem[] {
  return algorithmPlaces(strategy).flatMap((place) => {
    const spec = findAlgorithm(place.spot, place.use.code);
    if (spec === undefined) return [unknownAlgorithm(place)];
    const checked = spec.parameters.safeParse(place.use.parameters);
    if (checked.success) return [];
    return schemaProblems(checked.error.issues, spec.parameters, place.use.parameters, [
      ...place.path,
      'parameters',
    ]);
  });
}
