import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { inCollection } from './in-collection.ts';

/** C1-COLL-DF (domain.md 4.4). */
export const c1CollDf: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'C1-COLL-DF',
  title: 'Active collection processes',
  summary: 'Shows active collection processes with their debt and next event.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise: (_given, facts) => inCollection(facts),
};
