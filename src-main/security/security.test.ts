import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { expect, it, vi } from 'vitest';
import { FakeContents } from '../../test/support/electron.ts';
import { refuseNavigation } from './navigation.ts';
import { refuseNetwork, staysInside } from './network.ts';
import { refusePermissions } from './permissions.ts';

const ELSEWHERE = [
  'https://example.com/',
  'app://bundle.example.com/index.html',
  'app://bundle@example.com/index.html',
  'file:///etc/passwd',
  'data:text/html,<script>1</script>',
  'javascript:alert(1)',
];

it('keeps the window on its page', () => {
  const contents = new FakeContents();
  refuseNavigation(contents as unknown as WebContents, null);
  const goes = (event: string, url: string, isMainFrame = true) => {
    const preventDefault = vi.fn();
    contents.emit(event, { url, isMainFrame, preventDefault });
    return preventDefault.mock.calls.length === 0;
  };
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
    expect(goes(event, 'app://bundle/index.html')).toBe(true);
    for (const url of ELSEWHERE)
      expect([event, url, goes(event, url)]).toEqual([event, url, false]);
  }
  expect(goes('will-frame-navigate', 'app://bundle/index.html', false)).toBe(false);
  expect(goes('will-attach-webview', 'app://bundle/index.html')).toBe(false);
  expect(contents.openHandler?.({ url: 'app://bundle/index.html' })).toEqual({ action: 'deny' });
});

it('cancels every request that would leave the program', () => {
  type Listener = (details: { url: string }, answer: (a: { cancel: boolean }) => void) => void;
  const onBeforeRequest = vi.fn<(listener: Listener) => void>();
  refuseNetwork({ webRequest: { onBeforeRequest } } as unknown as Session, null);
  const cancelled = (url: string) => {
    const answer = vi.fn();
    onBeforeRequest.mock.calls[0]?.[0]({ url }, answer);
    return answer.mock.calls[0]?.[0].cancel;
  };
  for (const url of ['app://bundle/index.html', 'blob:app://bundle/x', 'data:image/png;base64,']) {
    expect([url, cancelled(url)]).toEqual([url, false]);
  }
  for (const url of [
    'https://example.com/',
    'http://127.0.0.1:5173/',
    'ws://example.com/',
    'app://other/',
    'file:///etc/passwd',
    'nonsense',
  ]) {
    expect([url, cancelled(url)]).toEqual([url, true]);
  }
});

it('lets development reach its own server only', () => {
  const dev = 'http://127.0.0.1:5173/';
  expect(staysInside('http://127.0.0.1:5173/main.tsx', dev)).toBe(true);
  expect(staysInside('ws://127.0.0.1:5173/', dev)).toBe(true);
  expect(staysInside('http://127.0.0.1:9999/', dev)).toBe(false);
  expect(staysInside('https://127.0.0.1:5173/', dev)).toBe(false);
});

it('grants the clipboard for writing, and no other permission or device', () => {
  const given: Record<string, (...args: unknown[]) => unknown> = {};
  const set = (name: string) => (handler: (...args: unknown[]) => unknown) => {
    given[name] = handler;
  };
  refusePermissions({
    setPermissionRequestHandler: set('request'),
    setPermissionCheckHandler: set('check'),
    setDevicePermissionHandler: set('device'),
  } as unknown as Session);
  const asked = (permission: string) => {
    const answers: unknown[] = [];
    given['request']?.(new EventEmitter(), permission, (answer: unknown) => answers.push(answer));
    return [answers, given['check']?.(null, permission)];
  };
  expect(asked('clipboard-sanitized-write')).toEqual([[true], true]);
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'usb']) {
    expect(asked(permission)).toEqual([[false], false]);
  }
  expect(given['device']?.({})).toBe(false);
});
