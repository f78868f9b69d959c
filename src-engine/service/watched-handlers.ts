import type { CallContext, Handlers } from '../protocol/handlers.ts';

type AnyHandler = (params: unknown, context: CallContext<unknown>) => unknown;

/** Handlers that note when they are called: whoever has work for quiet moments asks here. */
export class WatchedHandlers {
  readonly handlers: Handlers;
  readonly #now: () => number;
  #running = 0;
  #calls = 0;
  #endedMs = 0;

  /** `now` is a clock in milliseconds. */
  constructor(handlers: Handlers, now: () => number) {
    this.#now = now;
    const entries = Object.entries(handlers).map(([name, handler]) => [
      name,
      this.#watched(handler as AnyHandler),
    ]);
    // Each method's handler is called with that method's parameters, as before.
    this.handlers = Object.fromEntries(entries) as Handlers;
  }

  /** Milliseconds since the last call ended; 0 while one is under way and before the first. */
  get idleMs(): number {
    return this.#calls === 0 || this.#running > 0 ? 0 : this.#now() - this.#endedMs;
  }

  #watched(handler: AnyHandler): AnyHandler {
    return (params, context) => {
      this.#running += 1;
      this.#calls += 1;
      let answer: unknown;
      try {
        answer = handler(params, context);
      } finally {
        if (!(answer instanceof Promise)) this.#end();
      }
      return answer instanceof Promise ? answer.finally(() => this.#end()) : answer;
    };
  }

  #end(): void {
    this.#running -= 1;
    this.#endedMs = this.#now();
  }
}
