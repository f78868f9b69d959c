import type { RpcPort } from '../../rpc/port.ts';

type Message = { readonly data: unknown };
type Listener = (message: Message) => void;

/**
 * A port whose messages wait for their listener: what arrives while the engine's code is loading is delivered, in order,
 * when the engine listens. Until then `onCall` lets a host prepare for a call that it sees coming.
 */
export class EarlyCalls implements RpcPort {
  private readonly port: RpcPort;
  private readonly foreseen = new Map<string, (params: unknown) => void>();
  private held: Message[] | null = [];
  private listener: Listener | null = null;

  constructor(port: RpcPort) {
    this.port = port;
    port.addEventListener('message', (message) => this.receive(message));
  }

  /** Calls `prepare` with the unchecked parameters of each call of `method`, before the engine sees it. */
  onCall(method: string, prepare: (params: unknown) => void): void {
    this.foreseen.set(method, prepare);
  }

  postMessage(message: unknown, transfer: ArrayBuffer[]): void {
    this.port.postMessage(message, transfer);
  }

  /** One listener: the engine. */
  addEventListener(_type: 'message', listener: Listener): void {
    this.listener = listener;
    const held = this.held ?? [];
    this.held = null;
    for (const message of held) listener(message);
  }

  private receive(message: Message): void {
    const { kind, method, params } = Object(message.data) as {
      readonly kind?: unknown;
      readonly method?: unknown;
      readonly params?: unknown;
    };
    if (kind === 'call' && typeof method === 'string') this.foreseen.get(method)?.(params);
    if (this.held !== null) this.held.push(message);
    else this.listener?.(message);
  }
}
