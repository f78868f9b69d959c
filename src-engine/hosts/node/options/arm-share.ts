import type { ValueType } from './value-types.ts';

/** A share of one arm, in percent with at most two decimals, as basis points. */
export interface ArmShare {
  readonly arm: string;
  readonly basisPoints: number;
}

/** What goes from one challenger to another. */
export interface ArmMove {
  readonly fromArm: string;
  readonly toArm: string;
  readonly points: number;
}

const SHARE = /^([^=:,]+)=(\d{1,3}(?:\.\d{1,2})?)$/;
const MOVE = /^([^=:,]+):([^=:,]+)=(\d{1,3}(?:\.\d{1,2})?)$/;

function basisPointsOf(percent: string | undefined): number | null {
  const points = Math.round(Number(percent) * 100);
  return points >= 0 && points <= 10_000 ? points : null;
}

/** `a=10`: arm a gets 10 % of the customers. */
export const ARM_SHARE: ValueType<ArmShare> = {
  placeholder: 'ARM=PERCENT',
  expects: 'an arm with its percent, for example a=10 or a=12.5',
  parse: (text) => {
    const [, arm = '', percent] = SHARE.exec(text) ?? [];
    const basisPoints = basisPointsOf(percent);
    return arm === '' || basisPoints === null ? null : { arm, basisPoints };
  },
};

/** `a:b=1`: 1 % of the customers go from arm a to arm b. */
export const ARM_MOVE: ValueType<ArmMove> = {
  placeholder: 'ARM:ARM=PERCENT',
  expects: 'two challengers with the percent that goes over, for example a:b=1',
  parse: (text) => {
    const [, fromArm = '', toArm = '', percent] = MOVE.exec(text) ?? [];
    const points = basisPointsOf(percent);
    return fromArm === '' || points === null ? null : { fromArm, toArm, points };
  },
};
