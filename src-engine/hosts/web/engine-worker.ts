// biome-ignore lint/plugin: the address of the bytes that store/sqlite.ts is handed, not the library.
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { isRightOfWay, type RightOfWay } from '../../protocol/right-of-way.ts';
import { EarlyCalls } from './early-calls.ts';
import { SampleReader } from './sample-reader.ts';

// The page starts this file with
//   new Worker(new URL('../../src-engine/hosts/web/engine-worker.ts', import.meta.url), { type: 'module' })
// written out like that at the place of the call: bundlers find the worker by this text only.

declare const self: DedicatedWorkerGlobalScope;

async function wasmBytes(): Promise<Uint8Array> {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`${wasmUrl} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

// The page's first message, where it can share memory.
let way: RightOfWay | null = null;
self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isRightOfWay(data)) way = data;
});

// Small on purpose: SQLite and the sample are on their way while the engine's own code is read.
const calls = new EarlyCalls(self);
const sample = new SampleReader();
calls.onCall('openSample', (params) => sample.begin(params));

Promise.all([import('./start-engine.ts'), wasmBytes()])
  .then(([{ startEngine }, wasm]) =>
    startEngine(calls, wasm, (address) => sample.read(address), way),
  )
  // A rejected promise stays inside the worker; a reported error reaches the page's `onerror`.
  .catch((thrown: unknown) => reportError(thrown));
