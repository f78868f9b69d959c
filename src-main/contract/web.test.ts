import { join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetSegments, contentType, SECURITY_HEADERS } from './web.ts';

describe('assetSegments', () => {
  it.each([
    ['/', ['index.html']],
    ['', ['index.html']],
    ['/index.html', ['index.html']],
    ['/assets/main-Ab_1.js', ['assets', 'main-Ab_1.js']],
    ['/samples/Northvale%20Q1.cstrat', ['samples', 'Northvale Q1.cstrat']],
  ])('reads %s', (path, segments) => {
    expect(assetSegments(path)).toEqual(segments);
  });

  it.each([
    '/../secret',
    '/assets/../../secret',
    '/%2e%2e/secret',
    '/..%2fsecret',
    '/assets//main.js',
    '/assets/',
    '/.env',
    '/a/.git/config',
    '/..\\secret',
    '/%5c%5cserver%5cshare',
    '/C:/Windows/win.ini',
    '/file.txt::$DATA',
    '/a%00.html',
    '/%E0%A4%A',
    'relative',
  ])('refuses %s', (path) => {
    expect(assetSegments(path)).toBeNull();
  });

  it('never leaves the served folder, whatever the path', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '%2e', '%2E%2e', '/', '\\', '%2f', '%5c', ':', '%00', 'a', '~'),
      fc.string({ maxLength: 6 }),
    );
    let kept = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const segments = assetSegments(`/${pieces.join('')}`);
        if (segments === null) return;
        kept += 1;
        expect(join('/served', ...segments).startsWith(`${sep}served${sep}`)).toBe(true);
      }),
      { seed: 20417, numRuns: 2000 },
    );
    expect(kept).toBeGreaterThan(100);
  });
});

it('knows the types that browsers insist on', () => {
  expect(contentType('index.html')).toBe('text/html; charset=utf-8');
  expect(contentType('a/b/worker.JS')).toBe('text/javascript; charset=utf-8');
  expect(contentType('sql-wasm.wasm')).toBe('application/wasm');
  expect(contentType('northvale.cstrat')).toBe('application/octet-stream');
  expect(contentType('README')).toBe('application/octet-stream');
});

it('allows no script from text except WebAssembly, no style from text, and nothing from elsewhere', () => {
  const policy = new Map(
    SECURITY_HEADERS['Content-Security-Policy'].split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
  expect(Object.fromEntries(policy)).toEqual({
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'worker-src': "'self'",
    'connect-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
  expect(SECURITY_HEADERS).toMatchObject({
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  });
});
