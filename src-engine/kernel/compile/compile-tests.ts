import { findAlgorithm } from '../../algorithms/registry.ts';
import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { AlgorithmUse } from '../../config/strategy-schema.ts';
import type { CompiledTest } from './compiled-schedules.ts';
import type { Dictionaries } from './dictionaries.ts';
import { missingCode } from './missing-code.ts';

/** Compiles collection conditions that are asked together; `placeOf` points at one of them in the strategy. */
export function compileTests(
  uses: readonly AlgorithmUse[],
  names: Dictionaries,
  placeOf: (index: number) => string,
): Result<CompiledTest[], Failure> {
  const tests: CompiledTest[] = [];
  for (const [index, { code, parameters }] of uses.entries()) {
    const pointer = placeOf(index);
    const spec = findAlgorithm('collection-condition', code);
    if (spec === undefined) return err(missingCode(pointer, 'Algorithm', code));
    tests.push({
      spec,
      parameters,
      matches: spec.compile(parameters, names),
      nextChangeDay: spec.nextChangeDay(parameters),
      pointer,
    });
  }
  return ok(tests);
}
