import { type Failure, failure } from '../../base/failure.ts';

/** A code the strategy uses and does not define: validation finds it first, with the pointer. */
export function missingCode(pointer: string, what: string, code: string): Failure {
  return failure(
    'bad-strategy',
    `${what} ${code} does not exist.`,
    pointer,
    'Run a validation to see every problem.',
  );
}
