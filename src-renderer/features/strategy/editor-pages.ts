import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';

/** Pages of the strategy editor in the order of the outline, by the one name that outline, path and problems use. */
export const EDITOR_PAGES = [
  { id: 'controls', label: 'Class controls and criteria' },
  { id: 'templates', label: 'Process templates' },
  { id: 'dunning', label: 'Dunning schedules' },
  { id: 'events', label: 'Event types and costs' },
  { id: 'capacity', label: 'Agents and crews' },
  { id: 'thresholds', label: 'Thresholds' },
  { id: 'terms', label: 'Terms by class' },
  { id: 'severance', label: 'Severance templates' },
  { id: 'write-off', label: 'Write-off and agencies' },
  { id: 'work', label: 'To Dos and letters' },
  { id: 'guardrails', label: 'Guardrails' },
  { id: 'protection', label: 'Holds and promises' },
  { id: 'settings', label: 'Calendar and settings' },
  { id: 'behaviour', label: 'Behaviour model' },
] as const satisfies readonly { id: string; label: string }[];
export type EditorPage = (typeof EDITOR_PAGES)[number]['id'];

export function isEditorPage(text: string | undefined): text is EditorPage {
  return EDITOR_PAGES.some((page) => page.id === text);
}

/** Pages that are made from the schema, and the sections that stand on them. */
export const SECTION_PAGES = {
  dunning: ['dunningSchedules', 'scheduleAssignment'],
  capacity: ['capacityGroups'],
  terms: ['customerClasses', 'collectionClasses'],
  severance: ['agreementTypes', 'severanceTemplates'],
  'write-off': ['writeOff'],
  work: ['toDos', 'letterTemplates'],
  protection: ['holds', 'promises'],
} as const satisfies Partial<Record<EditorPage, readonly (keyof Strategy)[]>>;

const PAGE_OF: Readonly<Record<string, EditorPage>> = {
  classControls: 'controls',
  championChallenger: 'controls',
  processTemplates: 'templates',
  eventTypes: 'events',
  debtClasses: 'thresholds',
  creditRating: 'thresholds',
  guardrails: 'guardrails',
  outcomeLimits: 'guardrails',
  ...Object.fromEntries(
    Object.entries(SECTION_PAGES).flatMap(([page, sections]) =>
      sections.map((section) => [section, page as keyof typeof SECTION_PAGES]),
    ),
  ),
};

/** The page that edits what a JSON pointer into the strategy leads to. */
export function pageOf(pointer: string): EditorPage {
  return PAGE_OF[pointer.split('/')[1] ?? ''] ?? 'settings';
}

/** Pointer members that name an object which can be selected on its page. */
const SELECTABLE = [
  /^\/classControls\/\d+\/conditions\/\d+\/criteria\/\d+/,
  /^\/classControls\/\d+\/conditions\/\d+/,
  /^\/classControls\/\d+/,
  /^\/championChallenger\/\d+/,
  /^\/processTemplates\/\d+\/events\/\d+/,
  /^\/processTemplates\/\d+/,
  /^\/severanceTemplates\/\d+\/events\/\d+/,
  /^\/severanceTemplates\/\d+/,
  /^\/eventTypes\/\d+/,
  /^\/debtClasses\/\d+/,
  /^\/guardrails\/\d+/,
];

/** The nearest selectable object around a pointer; empty for a place of the strategy itself. */
export function selectionOf(pointer: string): string {
  for (const pattern of SELECTABLE) {
    const match = pattern.exec(pointer);
    if (match !== null) return match[0];
  }
  return '';
}

/** Positions in a selection pointer: `/classControls/0/conditions/2` gives [0, 2]. */
export function positionsIn(pointer: string): readonly number[] {
  return pointer
    .split('/')
    .filter((part) => /^\d+$/.test(part))
    .map(Number);
}
