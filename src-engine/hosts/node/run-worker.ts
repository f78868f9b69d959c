import { parentPort } from 'node:worker_threads';
import { answerRanges } from '../../simulate/pool/answer-ranges.ts';

/** A simulation worker on a thread: answers account ranges until it is stopped. */
parentPort?.on(
  'message',
  answerRanges((reply, transfer) => parentPort?.postMessage(reply, transfer)),
);
