import { collectionTemplates } from '../config/collection-templates.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { Ladder } from '../model/swap-rule.ts';

/** A template of a ladder as far as its steps are looked at. */
export interface LadderTemplate {
  readonly code: string;
  readonly events: readonly { readonly sequence: number; readonly eventType: string }[];
}

/** The templates of each ladder, in the order by which the event log numbers them. */
export function ladderTemplates(
  strategy: Pick<
    Strategy,
    'processTemplates' | 'dunningSchedules' | 'severanceTemplates' | 'writeOff'
  >,
): Readonly<Record<Ladder, readonly LadderTemplate[]>> {
  return {
    collection: collectionTemplates(strategy),
    severance: strategy.severanceTemplates,
    'write-off': strategy.writeOff.templates,
  };
}
