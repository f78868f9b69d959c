import type { Plugin } from 'vite';

/** The members of a parsed module that are read here (ESTree). */
interface ImportNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly source?: { readonly value: unknown } | null;
  readonly specifiers?: readonly {
    readonly type: string;
    readonly local: { readonly name: string };
    readonly imported?: { readonly name?: string; readonly value?: unknown };
  }[];
}

/** The engine and its tests. Doubles of the page's tests have only the names that a test uses, and say so when asked for others. */
const OURS = /\/(src-engine|test)\/[^?]*\.tsx?$/;
/** A test that puts a double in a module's place has to see it. */
const MOCKS = /\bvi\.(?:do)?mock\(/i;

/** One import of names as the same import under other names, and constants of the names. */
function bound({ specifiers = [], source }: ImportNode): string | null {
  if (!specifiers.every(({ type }) => type === 'ImportSpecifier') || specifiers.length === 0)
    return null;
  const imported = specifiers.map(
    ({ local, imported: from }) =>
      `${from?.name ?? JSON.stringify(from?.value)} as bound_${local.name}`,
  );
  const names = specifiers.map(({ local: { name } }) => `${name} = bound_${name}`);
  return `import { ${imported.join(', ')} } from ${JSON.stringify(source?.value)};const ${names.join(', ')};`;
}

/**
 * Names that a module of the engine imports from another become constants of its own, bound when it begins: what a bundle makes
 * of them. The test runner would look each of them up on the other module's object at every use, and the kernel would take
 * several times as long (docs/adr/0245). No two modules import each other and none exports a variable
 * (test/package/circles.test.ts), so that a constant says the same.
 */
export function bindImports(): Plugin {
  return {
    name: 'bind-imports',
    enforce: 'post',
    transform(code, id) {
      if (!OURS.test(id) || MOCKS.test(code)) return null;
      const { body } = this.parse(code) as unknown as { readonly body: readonly ImportNode[] };
      let result = '';
      let copied = 0;
      for (const node of body) {
        if (node.type !== 'ImportDeclaration' || !String(node.source?.value).startsWith('.'))
          continue;
        const text = bound(node);
        if (text === null) continue;
        // As many lines as before: an error tells its line.
        const breaks = code.slice(node.start, node.end).replace(/[^\n]/g, '');
        result += code.slice(copied, node.start) + text + breaks;
        copied = node.end;
      }
      return copied === 0 ? null : { code: result + code.slice(copied), map: null };
    },
  };
}
