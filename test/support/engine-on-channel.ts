import { setImmediate as nextTask } from 'node:timers/promises';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Reply } from '../../src-engine/protocol/methods.ts';
import type { RpcPort } from '../../src-engine/rpc/port.ts';
import { RpcServer } from '../../src-engine/rpc/server.ts';
import { createEngineService } from '../../src-engine/service/engine-service.ts';
import { EngineLink, type WorkerLike } from '../../src-renderer/engine-client/engine-link.ts';
import { openSql } from './open-sql.ts';

/** The end of a channel as the page's client knows a worker. */
export function workerOn(port: MessagePort): WorkerLike {
  const worker: WorkerLike = {
    postMessage: (message, transfer) => port.postMessage(message, transfer as ArrayBuffer[]),
    terminate: () => port.close(),
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  };
  port.on('message', (data: Reply) => worker.onmessage?.({ data } as MessageEvent<Reply>));
  return worker;
}

/** The whole engine behind a real MessageChannel, called as the page calls it. */
export async function engineOnChannel(): Promise<{ link: EngineLink; close(): void }> {
  const { port1, port2 } = new MessageChannel();
  const server = new RpcServer(port2 as unknown as RpcPort, {
    now: () => performance.now(),
    pause: () => nextTask(),
  });
  server.serve(createEngineService(await openSql()));
  port2.start();
  const link = new EngineLink(
    () => workerOn(port1),
    () => {},
  );
  return {
    link,
    close: () => {
      port1.close();
      port2.close();
    },
  };
}
