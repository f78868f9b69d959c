import type { Failure } from '../../src-engine/base/failure.ts';
import { ok, type Result } from '../../src-engine/base/result.ts';

interface Entry {
  readonly answer: Promise<Result<unknown, Failure>>;
  readonly control: AbortController;
  value: unknown;
  settled: boolean;
  /** Views that wait for it. */
  waiting: number;
}

/** Answers by address, least recently asked dropped first. Failures are not kept: asking again tries again. */
export class QueryCache {
  private readonly entries = new Map<string, Entry>();
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  get(
    address: string,
    ask: (signal: AbortSignal) => Promise<Result<unknown, Failure>>,
  ): Promise<Result<unknown, Failure>> {
    const known = this.entries.get(address);
    if (known !== undefined) {
      known.waiting += 1;
      this.entries.delete(address);
      this.entries.set(address, known);
      return known.answer;
    }
    const control = new AbortController();
    const answer = ask(control.signal);
    const entry: Entry = { answer, control, value: undefined, settled: false, waiting: 1 };
    this.entries.set(address, entry);
    void answer.then((result) => {
      entry.settled = true;
      if (result.ok) entry.value = result.value;
      else if (this.entries.get(address) === entry) this.entries.delete(address);
    });
    this.trim();
    return answer;
  }

  /** Keeps an answer that came another way. */
  put(address: string, value: unknown): void {
    this.entries.delete(address);
    this.entries.set(address, {
      answer: Promise.resolve(ok(value)),
      control: new AbortController(),
      value,
      settled: true,
      waiting: 0,
    });
    this.trim();
  }

  /** A value that is there already, or undefined. */
  peek(address: string): unknown {
    const entry = this.entries.get(address);
    return entry?.settled === true ? entry.value : undefined;
  }

  /** A view stops waiting; the last one out stops a question that is still under way. */
  abandon(address: string): void {
    const entry = this.entries.get(address);
    if (entry === undefined) return;
    entry.waiting -= 1;
    if (entry.settled || entry.waiting > 0) return;
    this.entries.delete(address);
    entry.control.abort();
  }

  clear(): void {
    this.entries.clear();
  }

  private trim(): void {
    for (const address of this.entries.keys()) {
      if (this.entries.size <= this.limit) return;
      this.entries.delete(address);
    }
  }
}
