import type { LiveTest } from '../../../../src-engine/model/live-test.ts';
import type { PilotFile } from '../../../../src-engine/protocol/live-test-methods.ts';

/** Which column of a result is what, by name; the empty text for none. */
export interface PilotChoice {
  readonly unit: string;
  readonly arm: string;
  readonly outcome: string;
  readonly denominator: string;
  readonly covariate: string;
  readonly stratum: string;
  readonly phase: string;
  /** A value of the column of the arm. */
  readonly champion: string;
  /** A live test of the document; empty for equal shares. */
  readonly experiment: string;
}

const USUAL: Readonly<Record<string, readonly string[]>> = {
  unit: ['unit', 'customer', 'account', 'id'],
  arm: ['arm', 'variant', 'group', 'strategy'],
  outcome: ['outcome', 'paid', 'collected', 'net', 'amount'],
  phase: ['phase'],
};

/**
 * What a file most likely means: columns with usual names, a live test of the document whose arms are those of the file,
 * and its champion.
 */
export function pilotChoice(file: PilotFile, tests: readonly LiveTest[]): PilotChoice {
  const { header, values } = file;
  const named = (what: keyof typeof USUAL) =>
    header.find((name) => USUAL[what]?.includes(name.toLowerCase()) === true);
  const arm = named('arm') ?? header.find((name) => (values[name]?.length ?? 0) === 2) ?? '';
  const arms = values[arm] ?? [];
  const test = tests.findLast(({ champion, phases }) => {
    const own = new Set([champion, ...phases.flatMap(({ slots }) => slots.map((one) => one.arm))]);
    return arms.length > 1 && arms.includes(champion) && arms.every((name) => own.has(name));
  });
  return {
    unit: named('unit') ?? header[0] ?? '',
    arm,
    outcome: named('outcome') ?? header.at(-1) ?? '',
    denominator: '',
    covariate: '',
    stratum: '',
    phase: (values[named('phase') ?? '']?.length ?? 0) > 1 ? (named('phase') ?? '') : '',
    champion:
      test?.champion ?? arms.find((name) => /champion|control|std/i.test(name)) ?? arms[0] ?? '',
    experiment: test?.experiment ?? '',
  };
}
