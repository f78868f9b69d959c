import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { account } from './parts.ts';

/** C1_LSSL-DF (domain.md 4.4). */
export const c1LsslDf: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'C1_LSSL-DF',
  title: 'Life support of a person',
  summary: 'Shows that a person of the account has life support or a sensitive load.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise(_given, facts) {
    const { lifeSupport, sensitiveLoad, name, accountId } = facts;
    const flags = [
      ...(lifeSupport ? ['Life support'] : []),
      ...(sensitiveLoad ? ['Sensitive load'] : []),
    ];
    return flags.map((flag) => ({
      text: `${flag} on ${name === '' ? accountId : name}`,
      count: null,
      severity: 1,
      drillTo: account(facts),
    }));
  },
};
