import { expect, it } from 'vitest';
import type { RpcPort } from '../../rpc/port.ts';
import { EarlyCalls } from './early-calls.ts';

function portWithSender() {
  const listeners: ((message: { readonly data: unknown }) => void)[] = [];
  const posted: unknown[] = [];
  const port: RpcPort = {
    postMessage: (message) => posted.push(message),
    addEventListener: (_type, listener) => listeners.push(listener),
  };
  const send = (data: unknown) => {
    for (const listener of listeners) listener({ data });
  };
  return { port, posted, send };
}

it('keeps what comes before its listener, in order, and hands on what comes after', () => {
  const { port, send } = portWithSender();
  const calls = new EarlyCalls(port);
  send({ kind: 'call', id: 1, method: 'hello' });
  send({ kind: 'cancel', id: 1 });
  const heard: unknown[] = [];
  calls.addEventListener('message', ({ data }) => heard.push(data));
  send('anything');
  expect(heard).toEqual([
    { kind: 'call', id: 1, method: 'hello' },
    { kind: 'cancel', id: 1 },
    'anything',
  ]);
});

it('tells of a foreseen call before the engine sees it, and of no other message', () => {
  const { port, send } = portWithSender();
  const calls = new EarlyCalls(port);
  const seen: unknown[] = [];
  calls.onCall('openSample', (params) => seen.push(params));
  send(null);
  send({ kind: 'call', id: 1, method: 'openDocument', params: 'a' });
  send({ kind: 'cancel', id: 2, method: 'openSample', params: 'b' });
  send({ kind: 'call', id: 3, method: 'openSample', params: 'c' });
  expect(seen).toEqual(['c']);
});

it('posts through its port', () => {
  const { port, posted } = portWithSender();
  new EarlyCalls(port).postMessage({ kind: 'ready' }, []);
  expect(posted).toEqual([{ kind: 'ready' }]);
});
