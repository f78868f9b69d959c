import { findAlgorithm } from '../../algorithms/registry.ts';
import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Strategy } from '../../config/strategy-schema.ts';
import type { CompiledClass } from './compiled-strategy.ts';
import { missingCode } from './missing-code.ts';

/** Compiles the debt classes by the portfolio's debt-class index; null where the strategy does not know the class. */
export function compileClasses(
  strategy: Strategy,
  names: readonly string[],
): Result<(CompiledClass | null)[], Failure> {
  const compiled: (CompiledClass | null)[] = [];
  for (const name of names) {
    const index = strategy.debtClasses.findIndex((rule) => rule.code === name);
    const rule = strategy.debtClasses[index];
    if (rule === undefined) {
      compiled.push(null);
      continue;
    }
    const pointer = `/debtClasses/${index}`;
    const cancel = findAlgorithm('class-cancel', rule.cancelAlgorithm.code);
    if (cancel === undefined)
      return err(missingCode(pointer, 'Algorithm', rule.cancelAlgorithm.code));
    const severance = findAlgorithm('severance-cancel', rule.severanceCancelAlgorithm.code);
    if (severance === undefined)
      return err(missingCode(pointer, 'Algorithm', rule.severanceCancelAlgorithm.code));
    const use = rule.overrideArrearsAlgorithm;
    const override = use === null ? undefined : findAlgorithm('override-arrears', use.code);
    if (use !== null && override === undefined)
      return err(missingCode(pointer, 'Algorithm', use.code));
    compiled.push({
      code: rule.code,
      title: rule.title,
      eligible: rule.eligibleForCollection,
      thresholdMinor: cancel.thresholdMinor(rule.cancelAlgorithm.parameters),
      cancel,
      cancelParameters: rule.cancelAlgorithm.parameters,
      severanceThresholdMinor: severance.thresholdMinor(rule.severanceCancelAlgorithm.parameters),
      severanceCancel: severance,
      severanceCancelParameters: rule.severanceCancelAlgorithm.parameters,
      severancePointer: `${pointer}/severanceCancelAlgorithm`,
      planGraceDays: rule.payPlan.graceDays,
      planToleranceMinor: rule.payPlan.toleranceMinor,
      override: use === null || override === undefined ? null : override.compile(use.parameters),
      overridesOldest: use === null || override?.eatsOldestFirst(use.parameters) !== false,
      pointer: `${pointer}/cancelAlgorithm`,
    });
  }
  return ok(compiled);
}
