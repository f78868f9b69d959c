import { answerRanges } from '../../simulate/pool/answer-ranges.ts';
import type { WorkerRequest } from '../../simulate/pool/messages.ts';

// A simulation worker of the browser, started by arm-pool.ts: answers account ranges until the engine worker ends it.
declare const self: DedicatedWorkerGlobalScope;

const answer = answerRanges((reply, transfer) => self.postMessage(reply, transfer));
self.onmessage = (event: MessageEvent<WorkerRequest>) => answer(event.data);
