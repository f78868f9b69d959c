import { numberText } from '../../base/number-text.ts';
import { BEHAVIOUR_MARK_WORDS } from '../../model/behaviour-notes.ts';
import { editedMattersOf } from '../../model/change-that-matters.ts';
import { type Matters, MEASURES } from '../../model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../../model/measure-definitions.ts';
import type { Evidence } from '../evidence-schema.ts';
import { comparisonSections } from './comparison-sections.ts';
import { countText } from './count-text.ts';
import { htmlPage } from './html-page.ts';
import { escaped, htmlList, htmlSection, htmlTable } from './markup.ts';
import { sizeWords } from './measure-words.ts';
import { ruleSections } from './rule-sections.ts';

const STATE_WORDS = { holds: 'Holds', note: 'Accepted with a note', blocks: 'Blocks' } as const;

function mono(text: string): string {
  return `<span class="mono">${escaped(text)}</span>`;
}

function markOf({ behaviour }: Evidence): string {
  if (behaviour.mark === null) return '';
  const { word } = BEHAVIOUR_MARK_WORDS[behaviour.mark];
  const notes = behaviour.notes.map(escaped).join(' ');
  return `<p class="mark"><strong>${escaped(word)}.</strong> ${notes}</p>`;
}

function gatesSection({ gates, review }: Evidence): string {
  const rows = gates.map(({ state, title, lines }) => [
    state === 'blocks' ? `<span class="blocks">${STATE_WORDS.blocks}</span>` : STATE_WORDS[state],
    [`<strong>${escaped(title)}</strong>`, ...lines.map(escaped)].join('<br>'),
  ]);
  const notes =
    review === null
      ? []
      : [
          ...(review.reviewer === ''
            ? []
            : [`Reviewed by ${review.reviewer}, ${review.reviewedOn}.`]),
          ...(review.warningsNote === '' ? [] : [`On the warnings: ${review.warningsNote}`]),
          ...(review.checksNote === '' ? [] : [`On the open checks: ${review.checksNote}`]),
        ];
  return htmlSection(
    'Gates and review',
    htmlTable(['State', 'Gate'], rows, [], 'No gate was asked.'),
    htmlList(notes, 'Nobody has written a note.'),
  );
}

/** What past-due debt an account may keep and be cured. */
const CURED = {
  'cancel-threshold': 'up to the cancel threshold of the champion',
  zero: 'nothing past due',
  small: 'a small rest: 5.00, or 2% of what was past due, whichever is less',
} as const;

/** `Net cash collected 500.00 USD; Cured at the end 0.50 pp`. */
function mattersWords(matters: Matters, currency: string): string {
  const words = MEASURES.flatMap((measure) => {
    const change = matters[measure];
    const { label, unit } = MEASURE_DEFINITIONS[measure];
    return change === undefined ? [] : [`${label} ${sizeWords(change, unit, currency)}`];
  });
  return escaped(words.join('; '));
}

/** Changes that matter that are not the defaults, and whether they were edited when the figures were known. */
function mattersFacts({ run, measures }: Evidence): string[][] {
  const edited = editedMattersOf({ ...run, measures }).map(({ measure, from, to }) => {
    const { label, unit } = MEASURE_DEFINITIONS[measure];
    const size = (change: number) => sizeWords(change, unit, run.currency);
    return `${label} ${size(to)}, was ${size(from)}`;
  });
  return [
    ...(run.matters === undefined
      ? []
      : [['Changes that matter, set before the run', mattersWords(run.matters, run.currency)]]),
    ...(edited.length === 0
      ? []
      : [['Changes that matter, edited after the run', escaped(edited.join('; '))]]),
  ];
}

function runSection(evidence: Evidence): string {
  const { run, portfolio, arms, exported } = evidence;
  const facts = [
    ['Run', run.id === null ? 'of a folder' : `run ${run.id} of its document`],
    ...(run.link === null
      ? []
      : [['Comparison', `<a href="${escaped(run.link)}">${escaped(run.link)}</a>`]]),
    ['Engine', escaped(run.engineVersion)],
    ['First day', run.asOf],
    ['Days', numberText(run.days)],
    ['Paired replications', numberText(run.replications)],
    ['Seed', String(run.seed)],
    ...(run.primaryMeasure === undefined
      ? []
      : [['Primary measure', MEASURE_DEFINITIONS[run.primaryMeasure].label]]),
    ...mattersFacts(evidence),
    ...(run.cureTolerance === undefined ? [] : [['Counts as cured', CURED[run.cureTolerance]]]),
    ['Accounts', numberText(run.accounts)],
    ['Portfolio', mono(portfolio.fingerprint)],
    ['Manual work', `${countText(run.manualCommands, 'command')}, not in this bundle`],
    ['Known payments', `${numberText(run.knownPayments)}, not in this bundle`],
  ].filter(([name]) => {
    if (name === 'Manual work') return run.manualCommands > 0;
    return name !== 'Known payments' || run.knownPayments > 0;
  });
  const identities = arms.map((arm, index) => [
    `${escaped(arm.name)}${index === exported.arm ? ' <strong>(exported)</strong>' : ''}`,
    arm.role,
    `${escaped(arm.strategy)} v${arm.version}`,
    `strategy ${mono(arm.strategyFingerprint)}<br>results ${mono(arm.resultDigest)}`,
  ]);
  return htmlSection(
    'How to run it again',
    htmlTable(['What', 'Value'], facts, [], ''),
    htmlTable(['Arm', 'Role', 'Strategy', 'SHA-256'], identities, [], ''),
    '<p>rules.html tells every rule of the strategy in words. plan.json holds the strategies and the behaviour model. With the portfolio of this fingerprint, <span class="mono">cslab verify</span> runs everything again and compares every byte.</p>',
  );
}

function behaviourSection({ behaviour }: Evidence): string {
  const { name, fingerprint, calibration, backtest, notes } = behaviour;
  const fitted =
    calibration === null
      ? 'Not calibrated: its figures are assumptions.'
      : `Calibration ${calibration.version}, on ${countText(calibration.accounts, 'account')} from ${calibration.from} to ${calibration.to}.`;
  const tested =
    backtest === null
      ? 'No backtest was made.'
      : `Backtest on ${countText(backtest.days, 'day')} after ${backtest.split}: ${backtest.verdict}${backtest.heldOut ? '' : ', but not held out: the model had seen those days'}.`;
  return htmlSection(
    'Behaviour model',
    `<p>${escaped(name)}, ${mono(fingerprint)}</p>`,
    htmlList([fitted, tested, ...notes, ...(calibration?.notes ?? [])], ''),
  );
}

/** evidence.html: the evidence as one page for people, without script or other files. A function of the evidence alone. */
export function evidenceHtml(evidence: Evidence): string {
  const { exported, arms, headline, run } = evidence;
  const arm = arms[exported.arm];
  const title = `Evidence for ${arm?.strategy ?? ''} v${arm?.version ?? ''}`;
  const summary =
    headline === null
      ? '<p>This is the champion of the run: it is compared with nobody.</p>'
      : `<p><strong>${escaped(headline.sentence)}.</strong> ${escaped(headline.detail)}</p>`;
  return htmlPage(title, [
    `<p class="sub">${escaped(exported.name)} against ${escaped(arms[0]?.name ?? '')}: ${countText(run.accounts, 'account')}, ${countText(run.days, 'day')} from ${run.asOf}, ${countText(run.replications, 'paired replication')}. Identities, counts and sums only: no id, no name.</p>`,
    markOf(evidence),
    summary,
    gatesSection(evidence),
    ...comparisonSections(evidence),
    ...ruleSections(evidence),
    behaviourSection(evidence),
    runSection(evidence),
  ]);
}
