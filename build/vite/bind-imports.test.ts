import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { bindImports } from './bind-imports.ts';

/** What the plugin makes of a file; null where it leaves it as it is. */
function transformed(code: string, id = '/x/src-engine/kernel/a.ts'): string | null {
  const { transform } = bindImports();
  if (typeof transform !== 'function') throw new Error('the plugin has a transform');
  const context = { parse: (text: string) => parseAst(text) };
  const result = transform.call(context as never, code, id, { moduleType: 'js' } as never);
  if (result === null || result === undefined) return null;
  return typeof result === 'object' && 'code' in result ? String(result.code) : null;
}

it('makes constants of the names that a module of ours imports from another, on the same lines', () => {
  expect(
    transformed("import { a, b as c } from './b.ts';\nimport {\n  d,\n} from '../d.ts';\na(c, d);"),
  ).toBe(
    'import { a as bound_a, b as bound_c } from "./b.ts";const a = bound_a, c = bound_c;\n' +
      'import { d as bound_d } from "../d.ts";const d = bound_d;\n\n\na(c, d);',
  );
});

it('leaves packages, whole modules, tests with doubles and files of others as they are', () => {
  expect(
    transformed("import { z } from 'zod';\nimport './b.css';\nimport * as all from './b.ts';"),
  ).toBeNull();
  expect(transformed("import { a } from './b.ts';\nvi.mock('./b.ts');")).toBeNull();
  expect(transformed("import { a } from './b.ts';", '/x/node_modules/p/a.js')).toBeNull();
});
