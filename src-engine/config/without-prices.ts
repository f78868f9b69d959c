import type { BehaviourModel } from '../model/behaviour.ts';
import type { ComplaintBehaviour } from '../model/behaviour-options.ts';
import type { Strategy } from './strategy-schema.ts';

/** A strategy with nothing to pay and without a name: two runs of strategies that are equal so take the same steps. */
export function strategyWithoutPrices(strategy: Strategy): unknown {
  const { name: _, version: __, description: ___, eventTypes, capacityGroups, ...rest } = strategy;
  return {
    ...rest,
    eventTypes: eventTypes.map((type) => ({
      ...type,
      unitCostMinor: 0,
      algorithm: { ...type.algorithm, parameters: withoutTalkCost(type.algorithm.parameters) },
    })),
    ...(capacityGroups !== undefined && {
      capacityGroups: capacityGroups.map((group) => ({ ...group, unitCostMinor: 0 })),
    }),
    writeOff: {
      ...rest.writeOff,
      agencies: rest.writeOff.agencies.map(({ laterFeeBasisPoints: _later, ...agency }) => ({
        ...agency,
        feeBasisPoints: 0,
      })),
    },
  };
}

function withoutTalkCost(parameters: unknown): unknown {
  if (typeof parameters !== 'object' || parameters === null) return parameters;
  return 'talkCostMinor' in parameters ? { ...parameters, talkCostMinor: 0 } : parameters;
}

/** A behaviour model in which disputes, pay plans and complaints cost nothing. */
export function behaviourWithoutPrices(model: BehaviourModel): unknown {
  const { dispute, planRequest, complaint } = model;
  return {
    ...model,
    ...(dispute !== undefined && { dispute: { ...dispute, costMinor: 0 } }),
    ...(planRequest !== undefined && { planRequest: { ...planRequest, costMinor: 0 } }),
    ...(complaint !== undefined && { complaint: complaintWithoutPrices(complaint) }),
  };
}

function complaintWithoutPrices({
  ombudsman,
  ...complaint
}: ComplaintBehaviour): ComplaintBehaviour {
  const free = { ...complaint, costMinor: 0 };
  return ombudsman === undefined ? free : { ...free, ombudsman: { ...ombudsman, costMinor: 0 } };
}
