import { noParameters } from '../no-parameters.ts';
import { type ConditionSpec, flagCheck } from './contract.ts';

/** COLL COND DF: the default condition, always true; belongs last (domain.md 4.2). */
export const collCondDf: ConditionSpec = {
  spot: 'collection-condition',
  code: 'COLL COND DF',
  title: 'Default',
  summary: 'Always true. Give it the lowest priority so that every account finds a criteria list.',
  source: 'domain.md 4.2',
  parameters: noParameters,
  example: {},
  reads: () => [],
  nextChangeDay: () => null,
  compile: () => () => true,
  explain: () => flagCheck('Default condition', true),
};
