import type { CollectionEventSpec } from '../../algorithms/collection-event/contract.ts';
import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { CapacityGroup, EventType, Strategy } from '../../config/strategy-schema.ts';
import { NONE } from '../../model/portfolio.ts';
import { missingCode } from './missing-code.ts';

/** What an event type takes of agents or crews. */
export interface CompiledDemand {
  /** Index of the capacity group; NONE when it waits for nobody. */
  readonly capacityGroup: number;
  /** Units of the group that one event takes: minutes or jobs. Minutes when it has no group. */
  readonly capacityUnits: number;
}

/** Groups in the order of the strategy; empty when nobody shares anything. */
export function capacityGroupsOf(strategy: Strategy): readonly CapacityGroup[] {
  return strategy.capacityGroups ?? [];
}

export function compileDemand(
  strategy: Strategy,
  type: EventType,
  spec: CollectionEventSpec,
  pointer: string,
): Result<CompiledDemand, Failure> {
  const own = spec.agentMinutes?.(type.algorithm.parameters) ?? 0;
  const minutes = type.agentMinutes ?? own;
  if (type.capacityGroup === undefined) return ok({ capacityGroup: NONE, capacityUnits: minutes });
  const groups = capacityGroupsOf(strategy);
  const capacityGroup = groups.findIndex(({ code }) => code === type.capacityGroup);
  const group = groups[capacityGroup];
  if (group === undefined)
    return err(missingCode(`${pointer}/capacityGroup`, 'Capacity group', type.capacityGroup));
  return ok({ capacityGroup, capacityUnits: group.unit === 'MINUTES' ? minutes : 1 });
}
