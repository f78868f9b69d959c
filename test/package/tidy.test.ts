import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
/** Not ours, or made by a build. */
const SKIPPED = new Set(['.git', 'node_modules', 'dist', 'release', '.tsbuild', 'test-results']);
const TEXT = /\.(?:tsx?|mjs|css|html|json|md|yml|sh|svg|grit)$|\/(?:run|\.npmrc|\.gitignore)$/;

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(path);
    return [path];
  });
}

const paths = walk('');
const texts = paths
  .filter((path) => TEXT.test(`/${path}`) && path !== 'package-lock.json')
  .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n') }));
const self = 'test/package/tidy.test.ts';

/** `path:line` of every line that matches, outside this file. */
function linesWith(pattern: RegExp, among: (path: string) => boolean = () => true) {
  return texts
    .filter(({ path }) => path !== self && among(path))
    .flatMap(({ path, lines }) =>
      lines.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
    );
}

it('looks at the whole tree', () => {
  expect(texts.length).toBeGreaterThan(300);
  expect(texts.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'src-engine/base/day.ts',
      'src-main/app.ts',
      'package.json',
      '.ci/run',
    ]),
  );
});

it('no source file is longer than 400 lines, no test file than 600', () => {
  const long = texts.filter(({ path, lines }) => {
    const limit = path.includes('.test.') ? 600 : 400;
    return path.startsWith('src-') && lines.length > limit + 1;
  });
  expect(long.map(({ path, lines }) => `${path}: ${lines.length}`)).toEqual([]);
});

it('no file names a folder of the machine it was written on', () => {
  expect(linesWith(/(?:^|[^\w.\-/])\/(?:work|root|tmp|Users)\/|\/home\/(?!me\b)/)).toEqual([]);
});

it('no test is singled out, and no work is left for later', () => {
  const isCode = (path: string) => /\.(?:tsx?|mjs)$/.test(path);
  expect(linesWith(/\b(?:it|test|describe)(?:\.\w+)*\.only\b/, isCode)).toEqual([]);
  expect(linesWith(/(?:\/\/|\/\*|^\s*\*|<!--|#).*\b(?:TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
});

it('every test file is run by one of the projects', () => {
  const run =
    /^(?:src-(?:engine|main|renderer)|build|test\/(?:golden|property|differential|fault|contract|samples|steps|protection|cli|package|built|slow))\//;
  const tests = paths.filter((path) => /\.(?:test|spec)\.tsx?$/.test(path));
  expect(tests.length).toBeGreaterThan(50);
  const lost = tests.filter((path) =>
    path.includes('.spec.') ? !path.startsWith('test/e2e/') : !run.test(path),
  );
  expect(lost).toEqual([]);
});

it('what runs before anything is installed imports Node and its own neighbours only', () => {
  const reached = new Set<string>();
  const foreign: string[] = [];
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    const text = readFileSync(join(root, 'build/scripts', file), 'utf8');
    for (const [, name = ''] of text.matchAll(/^(?:import|\} from)\b.*?'([^']+)';$/gm)) {
      if (name.startsWith('./')) visit(name.slice(2));
      else if (!name.startsWith('node:')) foreign.push(`${file}: ${name}`);
    }
  };
  for (const file of ['start.mjs', 'test.mjs', 'cslab.mjs', 'build.mjs']) visit(file);
  expect(foreign).toEqual([]);
  expect([...reached]).toEqual(expect.arrayContaining(['install.mjs', 'run.mjs', 'browser.mjs']));
});

/** As GitHub makes them: lower case, spaces to dashes, punctuation gone. */
function anchorOf(heading: string): string {
  return heading
    .replace(/^#+\s*/, '')
    .replace(/[`*]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

it('every relative link of the documentation leads somewhere', () => {
  const documents = texts.filter(({ path }) => path.endsWith('.md'));
  const broken: string[] = [];
  let seen = 0;
  for (const { path, lines } of documents) {
    for (const [, target = ''] of lines.join('\n').matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      seen += 1;
      const [file = '', anchor] = target.split('#');
      const full = file === '' ? path : join(dirname(path), file).replaceAll('\\', '/');
      const there = existsSync(join(root, full));
      const headings = texts.find((text) => text.path === full)?.lines ?? [];
      const anchors = headings.filter((line) => line.startsWith('#')).map(anchorOf);
      if (!there || (anchor !== undefined && !anchors.includes(anchor))) {
        broken.push(`${path}: ${target}`);
      }
    }
  }
  expect(broken).toEqual([]);
  expect(seen).toBeGreaterThan(0);
});
