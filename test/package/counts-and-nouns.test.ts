// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is found in sources.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** What the program counts, in the plural. */
const NOUNS =
  'accounts|agreements|attempts|bands|bills|bytes|cases|changes|characters|checks|columns|commands|contacts|customers|days|decimals|draws|entries|events|expectations|fees|figures|files|findings|groups|holds|hours|instalments|intensities|letters|levels|lines|measures|models|months|options|parts|paths|payments|people|persons|phases|places|points|processes|promises|replications|rounds|rows|rules|runs|sentences|settings|sheets|steps|strategies|templates|things|times|transactions|units|values|weeks|years';
/** Between a number and its noun stands no verb and no preposition. */
const BETWEEN =
  '(?:(?!is |has |was |are |of |the |and |or |in |to |on |at |from |by |for |with |a |an |all |that |cannot |must |may |does |not |minus )[a-z-]+ ){0,2}';
const COUNT_AND_NOUN = new RegExp(
  // In a text, or in what a component shows.
  `(?:\\$\\{((?:[^{}]|\\{[^{}]*\\})*)\\}|(?<=\\s)\\{([^{};\\n']+)\\}(?:\\{' '\\})?)\\s+${BETWEEN}(?:${NOUNS})\\b`,
  'g',
);

/** Written with decimals, by a function that minds 1, a limit of the program, or several sides joined: never "1 days". */
const IS_CARED_FOR =
  /^(?:[A-Z_]+|.*toFixed\([12]\)|formatNumber\(.*, [12]\)|(?:counted|countWords|countText)\(.*|.*\? '[a-z]+' : '[a-z]+'|.*=== 1 .*)$/s;

/** What reads like a count and is none. */
const NO_COUNT = [
  "src-engine/calibrate/calibration-notes.ts: ${cause === 'full' ? 'Full' : 'Partial'} payments",
  'src-engine/config/check/criteria.ts: ${place.label} starts processes',
  'src-engine/config/check/to-dos.ts: ${message} changes',
  'src-engine/hosts/node/shards/check-shards.ts: ${before} holds',
  'src-engine/store/document.ts: ${String(orphan[0])} points',
  'src-renderer/features/compare/thresholds/typed-change.ts: ${unit} accounts',
];

/** Refused numbers, where 1 is accepted; and one that is said otherwise just before. */
const NEVER_ONE = [
  'src-renderer/features/compare/measure/replication-table.ts: ${all} replications',
  'src-engine/explain/capacity-decisions.ts: ${count} working days',
  'src-engine/ingest/import-files.ts: ${tally.rowsRead} rows',
  'src-engine/search/design/check-sweep-plan.ts: ${finalReplications} more replications',
  'src-engine/search/sensitivity/run-sensitivity.ts: ${paths} paths',
  'src-engine/search/sensitivity/run-sensitivity.ts: ${points} points',
  'src-engine/simulate/prepare-run.ts: ${plan.days} days',
  'src-engine/simulate/prepare-run.ts: ${replications} replications',
  'src-engine/simulate/prepare-run.ts: ${plan.commands?.length} manual commands',
  'src-engine/store/bulk-insert.ts: ${row.length} values',
  'src-engine/store/document.ts: ${expected} bytes',
  'src-engine/store/portfolio/draft/check-account.ts: ${row.responsiblePersons} financially responsible persons',
  'src-engine/store/portfolio/draft/check-agreement.ts: ${row.servicePoints} service points',
  'src-engine/synth/check-options.ts: ${accounts} accounts',
  'src-renderer/features/compare/measure/replication-table.ts: ${all} replications',
  'src-renderer/features/compare/trade-offs/variable-problem.ts: ${formatCount(values)} values',
  'src-renderer/features/export/gate-lines.ts: ${count} places',
];

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(path) && !/\.test\.|-double|-fixture|\/bench\//.test(path) ? [path] : [];
  });
}

/** `path: ${number} … nouns` of every count that is put before a plural without care for 1. */
function careless(path: string, text: string): string[] {
  return [...text.matchAll(COUNT_AND_NOUN)]
    .filter(([, said, shown]) => !IS_CARED_FOR.test((said ?? shown ?? '').trim()))
    .map(([found]) => `${path}: ${found}`);
}

it('knows a count before a plural from what minds it', () => {
  const of = (text: string) => careless('x', text).length;
  expect(of('`${count} accounts are past due`')).toBe(1);
  expect(of('`${Math.max(1, rows.length)} collection processes under way`')).toBe(1);
  expect(of("the work of {runs(1)}{' '}\n runs")).toBe(1);
  expect(of("`${countWords(count, 'account')} past due, at most ${MAX_DAYS} days`")).toBe(0);
  expect(of('`${value.toFixed(1)} days`, `Run ${id} has rows`')).toBe(0);
});

it('never says "1 accounts": what counts minds the one', () => {
  const found = ['src-engine', 'src-renderer', 'src-main']
    .flatMap(sources)
    .flatMap((path) => careless(path, readFileSync(join(root, path), 'utf8')));
  expect(found.toSorted()).toEqual([...NO_COUNT, ...NEVER_ONE].toSorted());
});
