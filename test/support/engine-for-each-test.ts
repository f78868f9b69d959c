import { afterEach, beforeEach } from 'vitest';
import type { MethodName, Methods } from '../../src-engine/protocol/methods.ts';
import type { EngineLink } from '../../src-renderer/engine-client/engine-link.ts';
import { engineOnChannel } from './engine-on-channel.ts';

/** An engine of the test that runs. */
export interface TestEngine {
  readonly link: EngineLink;
  /** What a method answers; a failure is thrown with its code and message. */
  readonly ask: <M extends MethodName>(
    method: M,
    params: Methods[M]['params'],
  ) => Promise<Methods[M]['value']>;
}

/** The whole engine, called over a channel as the app calls it, a new one for each test of the file. */
export function engineForEachTest(): TestEngine {
  let current: Awaited<ReturnType<typeof engineOnChannel>> | null = null;
  beforeEach(async () => {
    current = await engineOnChannel();
  });
  afterEach(() => current?.close());

  function link(): EngineLink {
    if (current === null) throw new Error('an engine is there while a test runs');
    return current.link;
  }
  return {
    get link() {
      return link();
    },
    async ask(method, params) {
      const answer = await link().call(method, params);
      if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
      return answer.value;
    },
  };
}
