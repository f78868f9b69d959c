import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
/** Whose exports are looked at, and who may use them. */
const LAYERS = ['src-engine', 'src-main', 'src-renderer'];
const USERS = [...LAYERS, 'test', 'build'];
/** Modules that are loaded for what the build puts beside them. */
const FOR_EFFECT = /^src-renderer\/launch\/(?:ground|chart)-code\.ts$/;

function walk(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return walk(path);
    return /\.(?:tsx?|mjs)$/.test(path) ? [path] : [];
  });
}

/** Values that a text exports where it declares them. Types may be named for what a signature of their file says. */
function exportsOf(text: string): readonly string[] {
  const declared =
    /^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|class|const|let) (\w+)/gm;
  return [...text.matchAll(declared)].map(([, name = '']) => name);
}

/**
 * What a text takes from other files, `path name` each. Of a file that it takes whole or as it runs, every name that the text has
 * as a word may be used.
 */
function usesOf(path: string, text: string): readonly string[] {
  const words = () => [...new Set(text.match(/\w+/g))];
  const named = [...text.matchAll(/^(?:import|export)\b([^;']*?)\bfrom '(\.[^']+)'/gm)].flatMap(
    ([, clause = '', from = '']) => {
      const list = /\{([^}]*)\}/.exec(clause)?.[1];
      const names =
        list === undefined
          ? words()
          : list.split(',').map((one) => /^\s*(?:type )?(\w+)/.exec(one)?.[1] ?? '');
      return names.map((name) => `${join(path, '..', from)} ${name}`);
    },
  );
  const whole = [...text.matchAll(/\bimport\(\s*'(\.[^']+)'/g)].flatMap(([, from = '']) =>
    words().map((name) => `${join(path, '..', from)} ${name}`),
  );
  return [...named, ...whole];
}

/** Exports of the layers that no other file uses. */
function idleExports(texts: ReadonlyMap<string, string>): readonly string[] {
  const used = new Set([...texts].flatMap(([path, text]) => usesOf(path, text)));
  return [...texts]
    .filter(
      ([path]) => LAYERS.some((layer) => path.startsWith(`${layer}/`)) && !FOR_EFFECT.test(path),
    )
    .flatMap(([path, text]) => exportsOf(text).map((name) => `${path} ${name}`))
    .filter((name) => !used.has(name));
}

it('finds an export that only its own file uses, and none that another one takes in any way', () => {
  const texts = {
    'src-engine/a.ts':
      'export interface Shape {}\nexport const own = 1;\nexport function taken() {}\nexport const lazy = own;\nexport class Kept {}\n',
    'src-engine/b.ts': "import {\n  taken,\n  type Kept as Mine,\n} from './a.ts';\n",
    'test/c.ts': "const { lazy } = await import('../src-engine/a.ts');\n",
  };
  expect(idleExports(new Map(Object.entries(texts)))).toEqual(['src-engine/a.ts own']);
});

it('nothing is exported that no other file uses', () => {
  const paths = USERS.flatMap(walk);
  const texts = new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
  expect(texts.size).toBeGreaterThan(2000);
  expect(idleExports(texts)).toEqual([]);
});
