import type { CallContext } from '../protocol/handlers.ts';
import type { RunRanges } from '../search/evaluate/run-settings.ts';

/**
 * How a host lets a call run accounts: for as long as `use` takes, with workers kept warm in between. The ranges end
 * with `cancelled` once the caller has cancelled. How they are cut and spread cannot change a byte of a result.
 */
export type LendRanges = <T>(
  context: Pick<CallContext<unknown>, 'signal' | 'onCancel' | 'pause' | 'now'>,
  use: (runRanges: RunRanges) => Promise<T>,
) => Promise<T>;
