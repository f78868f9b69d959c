import { fingerprint } from '../base/canonical-json.ts';
import type { BehaviourModel } from '../model/behaviour.ts';
import { behaviourSchema } from './behaviour-schema.ts';
import { fileStem } from './file-stem.ts';
import { inSchemaOrder } from './in-schema-order.ts';
import { prettyJson } from './pretty-json.ts';

/** A behaviour model as a file. */
export interface BehaviourFile {
  /** `Default-assumptions.behaviour.json` */
  readonly fileName: string;
  readonly text: string;
  /** SHA-256 of the canonical JSON: the identity that runs record. */
  readonly fingerprint: string;
}

/** The text of a behaviour model, members in the order of the schema; reading it back gives an equal model. */
export function exportBehaviour(model: BehaviourModel): BehaviourFile {
  return {
    fileName: `${fileStem(model.name, 'model')}.behaviour.json`,
    text: prettyJson(inSchemaOrder(model, behaviourSchema)),
    fingerprint: fingerprint(model),
  };
}
