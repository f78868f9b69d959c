import { isRightOfWay, type RightOfWay } from '../../protocol/right-of-way.ts';
import { answerRanges } from '../../simulate/pool/answer-ranges.ts';
import type { WorkerRequest } from '../../simulate/pool/messages.ts';
import { giveWay } from './give-way.ts';

// A simulation worker of the browser, started by arm-pool.ts: answers account ranges until the engine worker ends it.
declare const self: DedicatedWorkerGlobalScope;

let rest: () => void = () => undefined;
const answer = answerRanges(
  (reply, transfer) => self.postMessage(reply, transfer),
  () => rest(),
);
self.onmessage = ({ data }: MessageEvent<WorkerRequest | RightOfWay>) => {
  if (isRightOfWay(data)) rest = giveWay(data.cell);
  else answer(data);
};
