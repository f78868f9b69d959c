import { type Failure, failure } from '../base/failure.ts';
import { err, type Result } from '../base/result.ts';

/** Reads the sample document at an address that the page names: its bytes, which are the caller's own. */
export type ReadSample = (address: string) => Promise<Result<Uint8Array, Failure>>;

/** Why the sample cannot be opened; `cause` in a few words. */
export function sampleFailure(cause: string): Failure {
  return failure(
    'not-found',
    `The sample portfolio could not be read (${cause}).`,
    '',
    'Generate a portfolio instead, or install the program again.',
  );
}

/** For hosts that bring no sample. */
export async function noSample(): Promise<Result<Uint8Array, Failure>> {
  return err(sampleFailure('this host brings none'));
}
