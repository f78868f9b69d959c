import type { ValueType } from './value-types.ts';

/** What one event of a type costs. */
export interface UnitCost {
  readonly eventType: string;
  readonly minor: number;
}

const COST = /^([^=]{1,60})=(\d{1,9})$/;

/** `CALL=350`: the cost of one event of a type, minor units. */
export const UNIT_COST: ValueType<UnitCost> = {
  placeholder: 'TYPE=MINOR',
  expects: 'the code of an event type and its cost in whole minor units, for example CALL=350',
  parse: (text) => {
    const [, eventType, minor] = COST.exec(text) ?? [];
    return eventType === undefined ? null : { eventType, minor: Number(minor) };
  },
};
