import type { AgreementCancelSpec } from '../../algorithms/agreement-cancel/contract.ts';
import type { Parameters } from '../../algorithms/spec.ts';

export interface CompiledAgreementCancel {
  readonly spec: AgreementCancelSpec;
  readonly parameters: Parameters;
  readonly thresholdMinor: number;
  readonly pointer: string;
}
