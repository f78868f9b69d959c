import { findAlgorithm } from '../algorithms/registry.ts';
import { canonicalJson } from '../base/canonical-json.ts';
import type { BehaviourModel } from '../model/behaviour.ts';
import { commissionMinor } from '../model/commission.ts';
import { type PriceKind, priceOfCode } from '../model/price-code.ts';
import type { EventType, Strategy } from './strategy-schema.ts';

/** What units cost under a strategy and a behaviour model, by the codes of a ledger of charges (model/price-code.ts). */
export class UnitPrices {
  readonly #units: Readonly<
    Record<Exclude<PriceKind, 'agency' | 'laterAgency'>, readonly number[]>
  >;
  readonly #feeBasisPoints: readonly number[];
  readonly #laterFeeBasisPoints: readonly number[];

  constructor(
    { eventTypes, capacityGroups = [], writeOff }: Strategy,
    { dispute, planRequest, complaint }: BehaviourModel,
  ) {
    this.#units = {
      step: eventTypes.map(({ unitCostMinor }) => unitCostMinor),
      talk: eventTypes.map(talkCostMinor),
      capacity: capacityGroups.map(({ unitCostMinor }) => unitCostMinor),
      dispute: [dispute?.costMinor ?? 0],
      planRequest: [planRequest?.costMinor ?? 0],
      complaint: [complaint?.costMinor ?? 0, complaint?.ombudsman?.costMinor ?? 0],
    };
    this.#feeBasisPoints = writeOff.agencies.map(({ feeBasisPoints }) => feeBasisPoints);
    this.#laterFeeBasisPoints = writeOff.agencies.map(
      ({ feeBasisPoints, laterFeeBasisPoints }) => laterFeeBasisPoints ?? feeBasisPoints,
    );
  }

  /** The same for whom everything costs the same. */
  get key(): string {
    return canonicalJson([this.#units, this.#feeBasisPoints, this.#laterFeeBasisPoints]);
  }

  /** Minor units for so many units; agencies that only the portfolio knows are free. */
  minorOf(code: number, times: number): number {
    const { kind, index } = priceOfCode(code);
    if (kind === 'agency') return commissionMinor(times, this.#feeBasisPoints[index] ?? 0);
    if (kind === 'laterAgency')
      return commissionMinor(times, this.#laterFeeBasisPoints[index] ?? 0);
    return (this.#units[kind][index] ?? 0) * times;
  }
}

/** What a talk costs beside the dial; 0 for whatever is no call. */
function talkCostMinor({ algorithm }: EventType): number {
  const effects = findAlgorithm('collection-event', algorithm.code)?.effects(algorithm.parameters);
  const call = effects?.find(({ kind }) => kind === 'call');
  return call?.kind === 'call' ? call.talkCostMinor : 0;
}
