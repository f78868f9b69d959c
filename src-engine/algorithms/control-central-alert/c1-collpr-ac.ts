import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { inCollection } from './in-collection.ts';

/** C1-COLLPR-AC (domain.md 4.4). */
export const c1CollprAc: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'C1-COLLPR-AC',
  title: 'Active collection processes (later name)',
  summary: 'The same alert as C1-COLL-DF, under the code of later releases.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise: (_given, facts) => inCollection(facts),
};
