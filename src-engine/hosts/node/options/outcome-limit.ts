import { OUTCOME_GUARDRAILS, type OutcomeGuardrail } from '../../../model/outcome-guardrail.ts';
import type { ValueType } from './value-types.ts';

/** A limit that an outcome must not pass. */
export interface OutcomeLimit {
  readonly guardrail: OutcomeGuardrail;
  readonly limit: number;
}

function dashed(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const LIMIT = /^([a-z-]+)=(\d{1,9}(?:\.\d{1,6})?)$/;

/** `contacts-per-process=4`: the most that is allowed of an outcome. */
export const OUTCOME_LIMIT: ValueType<OutcomeLimit> = {
  placeholder: 'NAME=N',
  expects: `one of ${OUTCOME_GUARDRAILS.map(dashed).join(', ')} with its limit, for example contacts-per-process=4`,
  parse: (text) => {
    const [, name, limit] = LIMIT.exec(text) ?? [];
    const guardrail = OUTCOME_GUARDRAILS.find((one) => dashed(one) === name);
    return guardrail === undefined ? null : { guardrail, limit: Number(limit) };
  },
};
