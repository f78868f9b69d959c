import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { sampleFailure } from '../../service/read-sample.ts';

type Sample = Result<Uint8Array, Failure>;

async function fetched(address: string): Promise<Sample> {
  try {
    const response = await fetch(address);
    if (!response.ok) return err(sampleFailure(`status ${response.status}`));
    return ok(new Uint8Array(await response.arrayBuffer()));
  } catch (error) {
    return err(sampleFailure(error instanceof Error ? error.message : String(error)));
  }
}

/** Fetches the sample document, beforehand when the call that wants it is foreseen. */
export class SampleReader {
  private readonly begun = new Map<string, Promise<Sample>>();

  /** Begins to fetch for the call that has these unchecked parameters. */
  begin(params: unknown): void {
    const { address } = Object(params) as { readonly address?: unknown };
    if (typeof address === 'string' && !this.begun.has(address)) {
      this.begun.set(address, fetched(address));
    }
  }

  /** The bytes at `address`, each time an array of their own. */
  read(address: string): Promise<Sample> {
    const begun = this.begun.get(address);
    this.begun.delete(address);
    return begun ?? fetched(address);
  }
}
