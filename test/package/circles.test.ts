import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Paths of the sources below a folder, without tests. */
function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(path) && !path.includes('.test.') ? [path] : [];
  });
}

/** The files that each file imports, by path; types count as well. */
function importsOf(paths: readonly string[], textOf: (path: string) => string) {
  return new Map(
    paths.map((path) => [
      path,
      [...textOf(path).matchAll(/^(?:import|export)\b[^;']*?\bfrom '(\.[^']+)'/gm)].map(
        ([, target = '']) => join(path, '..', target),
      ),
    ]),
  );
}

/** Groups of files each of which imports all others of its group, at least by way of them (Tarjan). */
function circles(imports: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const least = new Map<string, number>();
  const open: string[] = [];
  const found: (readonly string[])[] = [];
  const visit = (path: string): number => {
    const place = order.size;
    order.set(path, place);
    least.set(path, place);
    open.push(path);
    for (const next of imports.get(path) ?? []) {
      if (!imports.has(next)) continue;
      const reached = order.has(next)
        ? open.includes(next)
          ? (order.get(next) ?? place)
          : place
        : visit(next);
      least.set(path, Math.min(least.get(path) ?? place, reached));
    }
    if (least.get(path) === place) {
      const group = open.splice(open.indexOf(path));
      if (group.length > 1) found.push(group.sort());
    }
    return least.get(path) ?? place;
  };
  for (const path of imports.keys()) if (!order.has(path)) visit(path);
  return found;
}

it('finds a circle of three files, and not the file that only leads into it', () => {
  const texts: Readonly<Record<string, string>> = {
    'x/a.ts': "import type { B } from './b.ts';\n",
    'x/b.ts': "import {\n  c,\n  type D,\n} from './deep/c.ts';\n",
    'x/deep/c.ts': "export { a } from '../a.ts';\n",
    'x/d.ts': "import { a } from './a.ts';\n",
  };
  const imports = importsOf(Object.keys(texts), (path) => texts[path] ?? '');
  expect(circles(imports)).toEqual([['x/a.ts', 'x/b.ts', 'x/deep/c.ts']]);
});

it('no files import each other in a circle, not even for a type', () => {
  const paths = ['src-engine', 'src-renderer', 'src-main'].flatMap(sources);
  expect(paths.length).toBeGreaterThan(1000);
  expect(circles(importsOf(paths, (path) => readFileSync(join(root, path), 'utf8')))).toEqual([]);
});

it('no file exports a variable: whoever imports a name may keep its value (build/vite/bind-imports.ts)', () => {
  const paths = ['src-engine', 'src-renderer', 'src-main'].flatMap(sources);
  const exportsOne = /^export (?:let|var)\b/m;
  expect(paths.filter((path) => exportsOne.test(readFileSync(join(root, path), 'utf8')))).toEqual(
    [],
  );
});
