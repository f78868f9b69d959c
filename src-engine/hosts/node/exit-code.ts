import type { Failure, FailureCode } from '../../base/failure.ts';

/** What the process returns. Scripts depend on the numbers: they never change meaning. */
export const EXIT_CODE = {
  ok: 0,
  problemsFound: 1,
  usage: 2,
  input: 3,
  bug: 4,
  cancelled: 130,
} as const;

export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE];

export const EXIT_CODE_MEANING: readonly { readonly code: ExitCode; readonly meaning: string }[] = [
  { code: EXIT_CODE.ok, meaning: 'done' },
  {
    code: EXIT_CODE.problemsFound,
    meaning:
      'done, and the checked strategy has errors (validate), a gate blocks (export), a bundle did not hold (verify), a ratio is too small (bench --gates), or a limit is exceeded or tends to be (trends)',
  },
  { code: EXIT_CODE.usage, meaning: 'the command line is wrong; nothing was read or written' },
  {
    code: EXIT_CODE.input,
    meaning: 'a file cannot be read, used or written; nothing that existed was changed',
  },
  { code: EXIT_CODE.bug, meaning: 'cslab itself failed; please report it' },
  { code: EXIT_CODE.cancelled, meaning: 'cancelled; nothing half-written is left behind' },
];

const CODE_OF_FAILURE: Readonly<Partial<Record<FailureCode, ExitCode>>> = {
  'bad-argument': EXIT_CODE.usage,
  cancelled: EXIT_CODE.cancelled,
  'engine-crashed': EXIT_CODE.bug,
  bug: EXIT_CODE.bug,
};

/** Everything else is something wrong with what was handed in. */
export function exitCodeOf(error: Failure): ExitCode {
  return CODE_OF_FAILURE[error.code] ?? EXIT_CODE.input;
}
