import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';
import type { DocumentSummary } from '../../src-engine/protocol/methods.ts';
import { callEngine } from '../engine-client/client.ts';

const ADDRESS = 'samples/northvale.cstrat';

type Opened = Promise<Result<DocumentSummary, Failure>>;

let begun: Opened | null = null;

function ask(): Opened {
  // The engine's own address is another folder's.
  return callEngine('openSample', { address: new URL(ADDRESS, document.baseURI).href });
}

/** Lets the engine open the sample while the page is still loading. */
export function beginSample(): void {
  begun ??= ask();
}

/** The sample as the engine opens it: what was begun, once, else asked for now. */
export function sampleOpened(): Opened {
  const opened = begun ?? ask();
  begun = null;
  return opened;
}
