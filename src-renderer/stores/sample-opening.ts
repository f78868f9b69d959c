import { parseExactJson } from '../../src-engine/base/exact-json.ts';
import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';
import type { DocumentPreview } from '../../src-engine/protocol/document-preview.ts';
import type { DocumentSummary } from '../../src-engine/protocol/methods.ts';
import { callEngine, holdEngine, releaseEngine } from '../engine-client/client.ts';

const ADDRESS = 'samples/northvale.cstrat';
/** Some kilobytes beside megabytes: what the first screen shows of the sample. */
const PREVIEW_ADDRESS = 'samples/northvale.preview.json';

type Opened = Promise<Result<DocumentSummary, Failure>>;
type Previewed = Promise<DocumentPreview | null>;

let begun: Opened | null = null;
let begunPreview: Previewed | null = null;

function addressOf(path: string): string {
  // The engine's own address is another folder's.
  return new URL(path, document.baseURI).href;
}

function ask(): Opened {
  return callEngine('openSample', { address: addressOf(ADDRESS) });
}

async function readPreview(): Previewed {
  try {
    const response = await fetch(addressOf(PREVIEW_ADDRESS));
    // Written together with the sample by `cslab sample`.
    return response.ok ? (parseExactJson(await response.text()) as DocumentPreview) : null;
  } catch {
    return null;
  }
}

/** Reading tens of megabytes takes the processor from the page that draws; it is put off for no longer than this. */
const HELD_MS = 2000;

/**
 * Reads what is shown of the sample while the page is still loading. The engine is asked to open it, but hears of it only
 * when the first screen is drawn (`letSampleOpen`).
 */
export function beginSample(): void {
  if (begun === null) {
    holdEngine();
    setTimeout(releaseEngine, HELD_MS);
  }
  begunPreview ??= readPreview();
  begun ??= ask();
}

/** The first screen is drawn, or there is none to draw: the engine may read the sample. */
export function letSampleOpen(): void {
  releaseEngine();
}

/** The sample as the engine opens it: what was begun, once, else asked for now. */
export function sampleOpened(): Opened {
  const opened = begun ?? ask();
  begun = null;
  return opened;
}

/** What can be shown of the sample before the engine has opened it; null when it cannot be read. */
export function samplePreview(): Previewed {
  const preview = begunPreview ?? readPreview();
  begunPreview = null;
  return preview;
}
