/** What a JSON file is to the window: one of three that open, or what it is and where that belongs. */
export type JsonKind = 'case' | 'strategy' | 'portfolio' | { readonly is: string };

/** How the program's own files say what they are; those of no `kind` have members that nothing else has. */
const KINDS: Readonly<Record<string, string>> = {
  'manual-commands': 'is a file of manual commands, which cslab run reads with --commands',
  evidence: 'is part of an evidence bundle, which cslab verify checks',
  'evidence-plan': 'is part of an evidence bundle, which cslab verify checks',
  'evidence-manifest': 'is part of an evidence bundle, which cslab verify checks',
};
const OTHERS: readonly { readonly members: readonly string[]; readonly is: string }[] = [
  {
    members: ['personas', 'bandStartDays'],
    is: 'is a behaviour model: choose “Import model…” under Strategy, Behaviour model',
  },
  {
    members: ['experiment', 'phases'],
    is: 'is the plan of a live test: open it under Compare, Live test',
  },
  {
    members: ['shape', 'format', 'columns'],
    is: 'is a mapping, which cslab import reads with --mapping',
  },
  {
    members: ['market', 'guardrails'],
    is: 'is a pack of guardrails: choose them under Strategy, Guardrails',
  },
  { members: ['$schema'], is: 'is a JSON Schema, which describes files and holds none' },
  { members: ['engineVersion'], is: 'is a result of cslab, which is looked at with cslab' },
];
const STRATEGY = ['classControls', 'processTemplates', 'eventTypes', 'ageBasis'];
const NONE =
  'is neither a strategy (it has no classControls) nor a worked example (no "kind": "case") nor a portfolio extract (no list of records)';

/** Lists of records are looked for so many members deep, as in the preview of an import. */
const DEEPEST = 3;

/**
 * What the text of a JSON file is, by its members; of one that is no JSON as it stands (records a line each, the beginning
 * of a large file, a slip in typing) by words in its beginning, so that whoever reads it next tells what is wrong.
 */
export function jsonKind(text: string): JsonKind {
  const value = parsed(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (value === undefined) return kindByWords(text);
  if (Array.isArray(value)) return 'portfolio';
  if (!isObject(value)) return { is: NONE };
  const { kind } = value;
  if (kind === 'case') return 'case';
  const own = typeof kind === 'string' && Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (own !== undefined) return { is: own };
  if (STRATEGY.some((member) => Object.hasOwn(value, member))) return 'strategy';
  const other = OTHERS.find(({ members }) => members.every((name) => Object.hasOwn(value, name)));
  if (other !== undefined) return { is: other.is };
  return hasRecords(value, DEEPEST) ? 'portfolio' : { is: NONE };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function kindByWords(text: string): JsonKind {
  if (!/^\s*\{/.test(text)) return 'portfolio';
  if (/"kind"\s*:\s*"case"/.test(text)) return 'case';
  return new RegExp(`"(${STRATEGY.join('|')})"\\s*:`).test(text) ? 'strategy' : 'portfolio';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasRecords(value: Readonly<Record<string, unknown>>, depth: number): boolean {
  return Object.values(value).some((member) =>
    Array.isArray(member)
      ? member.some(isObject)
      : isObject(member) && depth > 1 && hasRecords(member, depth - 1),
  );
}
