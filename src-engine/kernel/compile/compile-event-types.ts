import {
  callAttempts,
  optOutFlags,
  stepTraits,
} from '../../algorithms/collection-event/step-traits.ts';
import { findAlgorithm } from '../../algorithms/registry.ts';
import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Strategy } from '../../config/strategy-schema.ts';
import { compileDemand } from './compile-capacity.ts';
import type { CompiledEventType } from './compiled-step.ts';
import { missingCode } from './missing-code.ts';

/** Event types with their effects, in the order of the strategy: templates and events added by hand refer to them. */
export function compileEventTypes(strategy: Strategy): Result<CompiledEventType[], Failure> {
  const types: CompiledEventType[] = [];
  for (const [index, type] of strategy.eventTypes.entries()) {
    const pointer = `/eventTypes/${index}`;
    const spec = findAlgorithm('collection-event', type.algorithm.code);
    if (spec === undefined) return err(missingCode(pointer, 'Algorithm', type.algorithm.code));
    const effects = spec.effects(type.algorithm.parameters);
    const demand = compileDemand(strategy, type, spec, pointer);
    if (!demand.ok) return demand;
    types.push({
      type: index,
      typeCode: type.code,
      title: type.title,
      algorithm: spec.code,
      unitCostMinor: type.unitCostMinor,
      effects,
      traits: stepTraits(effects),
      callAttempts: callAttempts(effects),
      optOutFlags: optOutFlags(effects),
      tone: type.tone ?? 'NEUTRAL',
      isPersonalised: type.personalised ?? false,
      ...demand.value,
      pointer,
    });
  }
  return ok(types);
}
