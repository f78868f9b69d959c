import type { RpcPort } from '../../rpc/port.ts';
import { RpcServer } from '../../rpc/server.ts';
import { createEngineService } from '../../service/engine-service.ts';
import { rangesOnPool } from '../../service/ranges-on-pool.ts';
import type { ReadSample } from '../../service/read-sample.ts';
import { openEngineSql } from '../../store/sqlite.ts';
import { armPool } from './arm-pool.ts';
import { taskPause } from './task-pause.ts';

/** The engine behind its port, from the bytes of SQLite on. */
export async function startEngine(
  port: RpcPort,
  wasm: Uint8Array,
  readSample: ReadSample,
): Promise<void> {
  const server = new RpcServer(port, { now: () => performance.now(), pause: taskPause() });
  const sql = await openEngineSql(wasm);
  const ranges = rangesOnPool(armPool(navigator.hardwareConcurrency));
  server.serve(createEngineService(sql, ranges, readSample));
}
