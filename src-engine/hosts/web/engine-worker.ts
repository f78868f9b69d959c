// biome-ignore lint/plugin: the address of the bytes that store/sqlite.ts is handed, not the library.
import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import type { RpcPort } from '../../rpc/port.ts';
import { RpcServer } from '../../rpc/server.ts';
import { createEngineService } from '../../service/engine-service.ts';
import { rangesOnPool } from '../../service/ranges-on-pool.ts';
import { openEngineSql } from '../../store/sqlite.ts';
import { armPool } from './arm-pool.ts';
import { taskPause } from './task-pause.ts';

// The page starts this file with
//   new Worker(new URL('../../src-engine/hosts/web/engine-worker.ts', import.meta.url), { type: 'module' })
// written out like that at the place of the call: bundlers find the worker by this text only.

declare const self: DedicatedWorkerGlobalScope;

async function wasmBytes(): Promise<Uint8Array> {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`${wasmUrl} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

// Listens from the first moment: calls that come while SQLite loads wait in the server.
const server = new RpcServer(self satisfies RpcPort, {
  now: () => performance.now(),
  pause: taskPause(),
});

wasmBytes()
  .then(openEngineSql)
  .then((sql) => {
    const ranges = rangesOnPool(armPool(navigator.hardwareConcurrency));
    server.serve(createEngineService(sql, ranges));
  })
  // A rejected promise stays inside the worker; a reported error reaches the page's `onerror`.
  .catch((thrown: unknown) => reportError(thrown));
