// A worker of the browser that reads the benchmark ledger as typed columns (build/scripts/bench-browser.mjs bundles it).
import { columnSpeed } from '../../src-engine/hosts/node/bench/column-speed.ts';

globalThis.onmessage = async (
  /** @type {MessageEvent<{ megabytes: number, rounds: number }>} */ { data },
) => {
  // Browsers have no clock of processor time.
  const measured = await columnSpeed(data.megabytes, () => performance.now(), data.rounds);
  globalThis.postMessage(measured);
};
