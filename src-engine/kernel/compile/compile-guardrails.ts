import { findAlgorithm } from '../../algorithms/registry.ts';
import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { guardrailsOf } from '../../config/always-on-guardrails.ts';
import type { Strategy } from '../../config/strategy-schema.ts';
import type { CompiledGuardrail } from './compiled-strategy.ts';
import { missingCode } from './missing-code.ts';

/** The guardrails that judge, each with its place in the list of all (always-on-guardrails.ts), which the log names. */
export function compileGuardrails(strategy: Strategy): Result<CompiledGuardrail[], Failure> {
  const compiled: CompiledGuardrail[] = [];
  const own = strategy.guardrails.length;
  for (const [index, guardrail] of guardrailsOf(strategy.guardrails).entries()) {
    if (!guardrail.enabled) continue;
    const { code, parameters } = guardrail.algorithm;
    const pointer = index < own ? `/guardrails/${index}` : '';
    const spec = findAlgorithm('guardrail', code);
    if (spec === undefined) return err(missingCode(pointer, 'Algorithm', code));
    compiled.push({
      index,
      id: guardrail.id,
      title: guardrail.title,
      severity: guardrail.severity,
      rule: spec.compile(parameters),
      pointer,
    });
  }
  return ok(compiled);
}
