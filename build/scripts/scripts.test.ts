import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/disk.ts';
import { findBrowser } from './browser.mjs';
import { lockfileProblems } from './check-lockfile.mjs';
import { missingPackages, nodeProblem } from './install.mjs';
import { isAllowed, shippedPackages } from './licences.mjs';
import { hashOf } from './stale.mjs';
import { closingLine, sum, tallyPlaywright, tallyVitest } from './tally.mjs';

describe('findBrowser', () => {
  const on = (platform: string, env: Record<string, string>, ...there: string[]) =>
    findBrowser({ env, platform, installedOnly: true, exists: (path) => there.includes(path) });

  it('takes the one that is named, and says so when it is not there', async () => {
    const env = { CSLAB_BROWSER: '/opt/mine', PATH: '/usr/bin' };
    expect(await on('linux', env, '/opt/mine', '/usr/bin/chromium')).toMatchObject({
      path: '/opt/mine',
      from: 'CSLAB_BROWSER',
    });
    expect(await on('linux', env, '/usr/bin/chromium')).toEqual({
      path: null,
      why: 'CSLAB_BROWSER is /opt/mine, where no program is.',
    });
  });

  it.each([
    ['linux', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/bin/chromium'],
    ['linux', { PATH: '/usr/bin' }, '/usr/bin/google-chrome-stable'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', {}, '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['win32', { PROGRAMFILES: '/programs' }, '/programs/Google/Chrome/Application/chrome.exe'],
    ['win32', { 'PROGRAMFILES(X86)': '/x86' }, '/x86/Microsoft/Edge/Application/msedge.exe'],
  ])('finds an installed one on %s with %j', async (platform, env, path) => {
    expect(await on(platform, env, path)).toMatchObject({ path, from: 'installed' });
  });

  it('says what to install when there is none', async () => {
    expect(await on('linux', { PATH: '/usr/bin' })).toMatchObject({
      path: null,
      why: expect.stringContaining('apt-get install chromium'),
    });
  });
});

describe('missingPackages', () => {
  async function tree(installed: Record<string, { version: string }> | null) {
    const root = await temporaryFolder();
    const packages = {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/other-platform': { version: '1.0.0', optional: true },
    };
    await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages }));
    if (installed !== null) {
      await mkdir(join(root, 'node_modules'));
      const text = JSON.stringify({ packages: installed });
      await writeFile(join(root, 'node_modules/.package-lock.json'), text);
    }
    return root;
  }

  it('names what a fresh clone lacks, what has another version, and nothing of other platforms', async () => {
    expect(missingPackages(await tree(null))).toEqual(['node_modules/a']);
    expect(missingPackages(await tree({ 'node_modules/a': { version: '0.9.0' } }))).toEqual([
      'node_modules/a',
    ]);
    expect(missingPackages(await tree({ 'node_modules/a': { version: '1.0.0' } }))).toEqual([]);
  });

  it.each([
    ['20.19.0', null],
    ['24.1.0', null],
    ['20.18.3', 'Node 20.19 or newer is needed, this is 20.18.3'],
    ['18.20.0', 'Node 20.19 or newer is needed, this is 18.20.0'],
  ])('Node %s: %s', (version, problem) => {
    if (problem === null) expect(nodeProblem(version)).toBeNull();
    else expect(nodeProblem(version)).toContain(problem);
  });
});

it('a part is stale when a source changes, moves or comes, and not when a test does', async () => {
  const root = await temporaryFolder();
  await mkdir(join(root, 'src/deep'), { recursive: true });
  await writeFile(join(root, 'src/deep/a.ts'), 'one');
  const sources = ['src', 'missing.json'];
  const hashes = [hashOf(sources, root)];
  const isNew = async (path: string, text: string) => {
    await writeFile(join(root, path), text);
    const hash = hashOf(sources, root);
    const seen = hashes.includes(hash);
    hashes.push(hash);
    return !seen;
  };
  expect(await isNew('src/deep/a.test.ts', 'test')).toBe(false);
  expect(await isNew('src/deep/a.ts', 'two')).toBe(true);
  expect(await isNew('src/b.ts', 'two')).toBe(true);
  expect(await isNew('missing.json', '{}')).toBe(true);
  expect(await isNew('elsewhere.ts', 'x')).toBe(false);
});

describe('the closing line', () => {
  async function report(value: unknown) {
    const path = join(await temporaryFolder(), 'report.json');
    await writeFile(path, JSON.stringify(value));
    return path;
  }
  const vitest = {
    numTotalTests: 12,
    numPassedTests: 9,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      {
        name: 'a',
        status: 'passed',
        assertionResults: [
          { status: 'passed', fullName: 'runs' },
          { status: 'pending', fullName: 'needs real data' },
        ],
      },
      { name: 'does not load', status: 'failed', assertionResults: [] },
    ],
  };
  const playwright = {
    stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 1 },
    errors: [{ message: 'a file that does not load' }],
    suites: [
      {
        title: 'smoke.spec.ts',
        suites: [
          {
            title: 'the desktop program',
            specs: [
              { title: 'passes', tests: [{ status: 'expected', annotations: [] }] },
              {
                title: 'opens',
                tests: [
                  { status: 'skipped', annotations: [{ type: 'skip', description: 'no binary' }] },
                ],
              },
            ],
          },
        ],
      },
    ],
  };

  it('adds both runners, and counts a file that does not load as failed', async () => {
    const tally = sum([
      tallyVitest(await report(vitest)),
      tallyPlaywright(await report(playwright)),
    ]);
    expect(tally).toEqual({
      passed: 14,
      failed: 5,
      skipped: 3,
      problems: [],
      skips: ['needs real data', 'the desktop program: opens (no binary)'],
    });
    expect(closingLine(tally)).toBe('14 passed, 5 failed, 3 skipped');
    expect(closingLine({ passed: 2, failed: 0, skipped: 0, problems: [], skips: [] })).toBe(
      '2 passed, 0 failed',
    );
  });

  it('finds a missing report and one without tests wrong', async () => {
    expect(tallyVitest('/nowhere/unit.json').problems).toEqual([
      '/nowhere/unit.json is missing: its tests did not finish',
    ]);
    const none = { ...vitest, numTotalTests: 0, numPassedTests: 0, testResults: [] };
    expect(tallyVitest(await report(none)).problems).toHaveLength(1);
    const stats = { expected: 0, flaky: 0, unexpected: 0, skipped: 5 };
    const skipped = { stats, errors: [], suites: [] };
    expect(tallyPlaywright(await report(skipped)).problems).toHaveLength(1);
  });
});

it('refuses a lockfile that names a host, lacks an integrity or a platform', () => {
  expect(
    lockfileProblems({
      '': {},
      'node_modules/good': { version: '1.0.0', integrity: 'sha512-x' },
      'node_modules/@s/hosted': { resolved: 'https://example.com/x.tgz', integrity: 'sha512-x' },
      'node_modules/good/node_modules/bare': { version: '1.0.0' },
      'node_modules/native': {
        version: '2.0.0',
        integrity: 'sha512-x',
        optionalDependencies: { good: '1', 'native-win32-x64': '2' },
      },
    }),
  ).toEqual([
    'node_modules/@s/hosted: has "resolved", a host\'s name (see .npmrc)',
    'node_modules/good/node_modules/bare: no integrity',
    'node_modules/native@2.0.0: native-win32-x64 is not in the lockfile, so it breaks there',
  ]);
});

it('ships permissive licences only, and looks at what ships only', () => {
  expect(['MIT', '(MIT OR GPL-3.0)', 'MIT AND ISC'].map(isAllowed)).toEqual([true, true, true]);
  expect(['GPL-3.0', 'MIT AND GPL-3.0', 'UNKNOWN'].map(isAllowed)).toEqual([false, false, false]);
  expect(
    shippedPackages({
      '': { license: 'MIT' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '1.0.0', license: 'GPL-3.0', dev: true },
    }),
  ).toEqual([{ path: 'node_modules/a', name: 'a@1.0.0', licence: 'UNKNOWN' }]);
});
