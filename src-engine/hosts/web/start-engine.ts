import type { RightOfWay } from '../../protocol/right-of-way.ts';
import type { RpcPort } from '../../rpc/port.ts';
import { RpcServer } from '../../rpc/server.ts';
import { createEngineService } from '../../service/engine-service.ts';
import type { ReadSample } from '../../service/read-sample.ts';
import { WatchedHandlers } from '../../service/watched-handlers.ts';
import { openEngineSql } from '../../store/sqlite.ts';
import { armPool } from './arm-pool.ts';
import { taskPause } from './task-pause.ts';
import { warmWhenIdle } from './warm-when-idle.ts';

/** The engine behind its port, from the bytes of SQLite on. */
export async function startEngine(
  port: RpcPort,
  wasm: Uint8Array,
  readSample: ReadSample,
  way: RightOfWay | null,
): Promise<void> {
  const server = new RpcServer(port, { now: () => performance.now(), pause: taskPause() });
  const sql = await openEngineSql(wasm);
  const pool = armPool(navigator.hardwareConcurrency, way);
  const service = createEngineService(sql, pool, readSample);
  const watched = new WatchedHandlers(service, () => performance.now());
  server.serve(watched.handlers);
  // A worker that cannot be started tells so when a run needs it.
  warmWhenIdle(sql, pool, watched).catch(() => undefined);
}
