import type { Page } from '@playwright/test';

/** What the page's engine does with calls of some methods: answers late, or refuses. */
export interface EngineTap {
  /** Calls of these methods wait until they are released; a cancelled one answers as the engine does. */
  hold(...methods: readonly string[]): Promise<void>;
  release(): Promise<void>;
  /** Calls of these methods fail with the sentence. */
  refuse(sentence: string, ...methods: readonly string[]): Promise<void>;
  serve(): Promise<void>;
}

interface Call {
  readonly kind: string;
  readonly id: number;
  readonly method?: string;
}

interface TapState {
  held: readonly string[];
  refused: readonly string[];
  sentence: string;
  waiting: { readonly call: Call; readonly send: () => void }[];
}

/**
 * Stands between the page and its engine worker: states that last a moment on a fast machine, and failures that nobody can
 * bring about, stay for as long as a test needs them. Before the page is opened.
 */
export async function tapEngine(page: Page): Promise<EngineTap> {
  await page.addInitScript(() => {
    const state: TapState = { held: [], refused: [], sentence: '', waiting: [] };
    Reflect.set(window, '__tap', state);
    const Original = window.Worker;
    window.Worker = class extends Original {
      override postMessage(message: Call, rest?: unknown): void {
        const send = () => super.postMessage(message, rest as Transferable[]);
        const fail = (id: number, code: string, sentence: string) => {
          const failure = { code, message: sentence, where: '', hint: '' };
          const data = { kind: 'failure', id, failure };
          setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })));
        };
        const method = message.method ?? '';
        if (message.kind === 'cancel') {
          const held = state.waiting.find(({ call }) => call.id === message.id);
          state.waiting = state.waiting.filter((one) => one !== held);
          if (held === undefined) send();
          else fail(message.id, 'cancelled', 'The request was cancelled.');
          return;
        }
        const isCall = message.kind === 'call';
        if (isCall && state.refused.includes(method))
          fail(message.id, 'bad-portfolio', state.sentence);
        else if (isCall && state.held.includes(method)) state.waiting.push({ call: message, send });
        else send();
      }
    };
  });
  const set = (change: Partial<TapState>) =>
    page.evaluate((part) => {
      const state = Reflect.get(window, '__tap') as TapState;
      Object.assign(state, part);
      if (part.held?.length === 0) for (const { send } of state.waiting.splice(0)) send();
    }, change);
  return {
    hold: (...held) => set({ held }),
    release: () => set({ held: [] }),
    refuse: (sentence, ...refused) => set({ sentence, refused }),
    serve: () => set({ refused: [] }),
  };
}
