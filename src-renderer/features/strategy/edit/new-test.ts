import { findAlgorithm } from '../../../../src-engine/algorithms/registry.ts';
import type { AlgorithmUse } from '../../../../src-engine/config/strategy-schema.ts';
import { copyAlgorithm } from './criteria-edits.ts';

/** What a further test starts from: the one algorithm that can ask for any attribute. */
const CODE = 'COLL COND CHAR';

/** A further test to be changed. */
export function newTest(): AlgorithmUse {
  const parameters = findAlgorithm('collection-condition', CODE)?.example ?? {};
  return copyAlgorithm({ code: CODE, parameters });
}

/** As many as a condition can have. */
export const MOST_FURTHER_TESTS = 9;
