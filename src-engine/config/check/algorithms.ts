import { findAlgorithm, listAlgorithms, PLUG_IN_SPOTS } from '../../algorithms/registry.ts';
import type { Problem } from '../../base/problem.ts';
import { type AlgorithmPlace, algorithmPlaces, SPOT_PLACES } from '../algorithm-places.ts';
import { nearestName } from '../parse/nearest-name.ts';
import { fieldProblemWords } from '../parse/problem-words.ts';
import { schemaProblems } from '../parse/schema-problems.ts';
import { pointerOf } from '../pointer.ts';
import type { Strategy } from '../strategy-schema.ts';
import { errorAt } from './problem-maker.ts';

function unknownAlgorithm({ spot, use, path }: AlgorithmPlace): Problem {
  const known = listAlgorithms(spot).map((spec) => spec.code);
  const elsewhere = PLUG_IN_SPOTS.find((other) => findAlgorithm(other, use.code) !== undefined);
  const meant = nearestName(use.code, known);
  const message =
    elsewhere === undefined
      ? `Algorithm ${use.code} does not exist.`
      : `${use.code} is ${SPOT_PLACES[elsewhere].words}; ${SPOT_PLACES[spot].words} belongs here.`;
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
    return schemaProblems(
      checked.error.issues,
      spec.parameters,
      place.use.parameters,
      [...place.path, 'parameters'],
      fieldProblemWords(strategy.currency),
    );
  });
}
