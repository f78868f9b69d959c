import { expect, it } from 'vitest';
import { isAppPage, resolveRequest } from './resolve.ts';

const TOKEN = '0f8c1a52-1111-4222-8333-444455556666';

it.each([
  ['app://bundle/', { kind: 'asset', segments: ['index.html'] }],
  ['app://bundle/assets/a.js?v=1#x', { kind: 'asset', segments: ['assets', 'a.js'] }],
  [`app://bundle/grant/${TOKEN}`, { kind: 'grant', token: TOKEN }],
  ['app://bundle/grant', { kind: 'refused', status: 403 }],
  ['app://bundle/grant/short', { kind: 'refused', status: 403 }],
  [`app://bundle/grant/${TOKEN}/more`, { kind: 'refused', status: 403 }],
  ['app://other/index.html', { kind: 'refused', status: 403 }],
  ['app://bundle.evil.example/index.html', { kind: 'refused', status: 403 }],
  ['file:///etc/passwd', { kind: 'refused', status: 403 }],
  ['https://bundle/index.html', { kind: 'refused', status: 403 }],
  ['app://bundle/%2e%2e%2fsecret', { kind: 'refused', status: 403 }],
  ['not an address', { kind: 'refused', status: 400 }],
])('resolves %s', (address, expected) => {
  expect(resolveRequest('GET', address)).toEqual(expected);
});

it('reads only', () => {
  expect(resolveRequest('HEAD', 'app://bundle/')).toMatchObject({ kind: 'asset' });
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    expect(resolveRequest(method, 'app://bundle/')).toEqual({ kind: 'refused', status: 405 });
  }
});

it.each([
  ['app://bundle/index.html', true],
  ['app://bundle/index.html#compare', true],
  [`app://bundle/grant/${TOKEN}`, false],
  ['app://bundle.evil.example/index.html', false],
  ['app://bundle@evil.example/index.html', false],
  ['https://evil.example/?app://bundle/index.html', false],
  ['file:///index.html', false],
  ['javascript:alert(1)', false],
  ['http://127.0.0.1:5173/', false],
  ['nonsense', false],
])('%s is the page: %s', (address, expected) => {
  expect(isAppPage(address, null)).toBe(expected);
});

it('takes the development server for the page in development only', () => {
  expect(isAppPage('http://127.0.0.1:5173/x', 'http://127.0.0.1:5173/')).toBe(true);
  expect(isAppPage('http://127.0.0.1:5174/x', 'http://127.0.0.1:5173/')).toBe(false);
});
