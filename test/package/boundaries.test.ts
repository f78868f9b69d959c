import { execFile } from 'node:child_process';
import { cp, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { binOf } from '../../build/scripts/run.mjs';
import { temporaryFolder } from '../support/disk.ts';

const root = join(import.meta.dirname, '../..');
const PATIENCE_MS = 120_000;
const FIXTURES = join(root, 'test/fixtures');

interface Finding {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Every file under a folder, relative to it. */
async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'));
}

/** What the fixtures say must be refused: `// refused: words of the message`, several on a line if need be. */
async function expectedIn(folder: string): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const file of await filesOf(folder)) {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
    for (const [index, text] of lines.entries()) {
      for (const [, message = ''] of text.matchAll(/\/\/ refused: (.+?)(?= \/\/|$)/g)) {
        found.push({ file, line: index + 1, message });
      }
    }
  }
  return found;
}

/** Pairs what was expected with what was reported; both lists must come out empty. */
function compare(expected: readonly Finding[], reported: readonly Finding[]) {
  const unexpected = [...reported];
  const missing = expected.filter((wanted) => {
    const index = unexpected.findIndex(
      ({ file, line, message }) =>
        file === wanted.file && line === wanted.line && message.includes(wanted.message),
    );
    if (index >= 0) unexpected.splice(index, 1);
    return index < 0;
  });
  return { missing, unexpected };
}

async function output(script: string, args: readonly string[], cwd: string): Promise<string> {
  const run = promisify(execFile)(process.execPath, [script, ...args], {
    cwd,
    maxBuffer: 64 * 1024 * 1024,
  });
  // Both tools leave with 1 when they found something.
  return run.then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  );
}

describe('the linter', () => {
  const biome = binOf('@biomejs/biome', 'biome');
  const lint = ['lint', '--reporter=json', '--max-diagnostics=none'];

  interface Report {
    readonly summary: { readonly unchanged: number };
    readonly diagnostics: readonly {
      readonly category: string;
      readonly message: string;
      readonly location: { readonly path: string; readonly start: { readonly line: number } };
    }[];
  }

  it(
    'refuses each forbidden import and call of the fixtures, and nothing else',
    async () => {
      const folder = await temporaryFolder();
      await cp(join(FIXTURES, 'boundaries'), folder, { recursive: true });
      await cp(join(root, 'build/lint'), join(folder, 'build/lint'), { recursive: true });
      for (const file of ['biome.json', 'package.json']) {
        await cp(join(root, file), join(folder, file));
      }
      const files = await filesOf(join(FIXTURES, 'boundaries'));
      const report: Report = JSON.parse(
        await output(biome, [...lint, '--vcs-enabled=false', '.'], folder),
      );
      // The plug-ins themselves and the two configuration files are looked at too.
      expect(report.summary.unchanged).toBeGreaterThanOrEqual(files.length);

      const expected = await expectedIn(join(FIXTURES, 'boundaries'));
      expect(expected.length).toBeGreaterThan(45);
      const reported = report.diagnostics
        // The fixtures import each other in circles and for show.
        .filter(({ category }) => !/noImportCycles|useImportType/.test(category))
        .map(({ location, message }) => ({
          file: location.path.replaceAll('\\', '/'),
          line: location.start.line,
          message,
        }));
      expect(compare(expected, reported)).toEqual({ missing: [], unexpected: [] });
    },
    PATIENCE_MS,
  );

  it(
    'sees every source file of the program',
    async () => {
      const folders = ['src-engine', 'src-main', 'src-renderer'];
      const sources = (await Promise.all(folders.map((folder) => filesOf(join(root, folder)))))
        .flat()
        .filter((file) => /\.(?:tsx?|css|json)$/.test(file));
      // One cheap rule: what is asked is which files are looked at, and npm run lint does the rest.
      const quick = [...lint, '--only=suspicious/noDebugger', ...folders];
      const report: Report = JSON.parse(await output(biome, quick, root));
      expect(report.summary.unchanged).toBeGreaterThanOrEqual(sources.length);
      expect(sources.length).toBeGreaterThan(100);
    },
    PATIENCE_MS,
  );
});

describe('the compiler', () => {
  it(
    'refuses the DOM, Node and other layers in the engine, and what a host does not have',
    async () => {
      const folder = await temporaryFolder();
      await cp(join(FIXTURES, 'compiler'), folder, { recursive: true });
      const projects = ['src-engine', 'src-engine/hosts/web', 'src-main/contract', 'src-renderer'];
      for (const file of ['tsconfig.base.json', 'package.json']) {
        await cp(join(root, file), join(folder, file));
      }
      for (const project of projects) {
        await cp(join(root, project, 'tsconfig.json'), join(folder, project, 'tsconfig.json'));
      }
      await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
      const tsc = binOf('typescript', 'tsc');
      const text = await output(tsc, ['-b', '--pretty', 'false', ...projects], folder);
      const reported = [...text.matchAll(/^(.+)\((\d+),\d+\): error (.+)$/gm)].map(
        ([, file = '', line = '', message = '']) => ({
          file: file.replaceAll('\\', '/'),
          line: Number(line),
          message,
        }),
      );
      const expected = await expectedIn(join(FIXTURES, 'compiler'));
      expect(expected.length).toBeGreaterThan(5);
      expect(compare(expected, reported)).toEqual({ missing: [], unexpected: [] });
    },
    PATIENCE_MS,
  );
});
