/** What the server needs of a worker's global scope or of a MessagePort. A MessagePort must be started by its owner. */
export interface RpcPort {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** What only a host can do: tell time and let other tasks run. Neither reaches a result. */
export interface RpcHost {
  /** Milliseconds; any steady clock. */
  now(): number;
  /** Resolves in a later task, after waiting messages have been delivered. */
  pause(): Promise<void>;
}
