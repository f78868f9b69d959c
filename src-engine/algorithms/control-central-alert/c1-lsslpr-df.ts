import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';

/** C1_LSSLPR-DF (domain.md 4.4). */
export const c1LsslprDf: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'C1_LSSLPR-DF',
  title: 'Life support at a premise',
  summary: 'Shows that a premise of the account has life support or a sensitive load.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise: (_given, facts) =>
    facts.agreements.flatMap(({ id, service, premiseLifeSupport, premiseSensitiveLoad }) => {
      const flags = [
        ...(premiseLifeSupport ? ['Life support'] : []),
        ...(premiseSensitiveLoad ? ['Sensitive load'] : []),
      ];
      return flags.map((flag) => ({
        text: `${flag} at the premise of ${service} ${id}`,
        count: null,
        severity: 1 as const,
        drillTo: { kind: 'agreement' as const, id },
      }));
    }),
};
