import { firstReplication } from '../../../analyze/account-columns.ts';
import { at } from '../../../base/assert.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { ACCOUNT_FLAG } from '../../../model/portfolio.ts';
import { SWAP_HAPPENINGS } from '../../../model/swap-rule.ts';
import { SWAP_CELLS, type SwapCellName, type SwapTable } from '../../../model/swap-table.ts';
import { accountBalances } from '../../../report/account-balances.ts';
import { swapQuestion } from '../../../report/swap-question.ts';
import { type SwapQuestion, swapCell, swapTable } from '../../../report/swap-table.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { writeFolder } from '../files/write-folder.ts';
import { optional, required, withFallback } from '../options/option-table.ts';
import { SWAP_RULE } from '../options/swap-rule.ts';
import { someText, wholeNumber } from '../options/value-types.ts';
import { jsonText } from '../output.ts';
import { changeText, measureText } from '../run-output/amount-text.ts';
import { table } from '../run-output/comparison-lines.ts';
import { csvTable } from '../run-output/csv-table.ts';
import { markedFiles, markMembers } from '../run-output/marked-files.ts';
import { challengerIndex, type RunAgain, runAgain } from '../run-output/run-again.ts';
import { snakeCase } from '../run-output/words.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const FILE = {
  table: 'swapset.json',
  cells: 'swapset.csv',
  accounts: 'swap-accounts.csv',
} as const;

const CELL_WORDS: Readonly<Record<SwapCellName, string>> = {
  both: 'under both',
  championOnly: 'swapped out (champion only)',
  challengerOnly: 'swapped in (challenger only)',
  neither: 'under neither',
};

const OPTIONS = {
  by: withFallback(
    SWAP_RULE,
    'treated',
    `What tells accounts apart: ${SWAP_HAPPENINGS.join(', ')}, an event that was carried out (event:TYPE), a process of a template (template:CODE, severance-template:CODE, write-off-template:CODE), or a step of one that was carried out (step:CODE/SEQUENCE, severance-step:…, write-off-step:…).`,
  ),
  challenger: optional(someText('NAME'), 'Challenger to look at. Default: the first.'),
  portfolio: optional(
    someText('FILE'),
    'The document with the portfolio, when it is no longer where it was during the run.',
  ),
  workers: optional(
    wholeNumber(1, 256),
    'Threads to use. Default: one a processor core. The results do not depend on it.',
  ),
  out: required(someText('DIR'), 'Folder to write.'),
};

function cellsCsv(found: SwapTable): string {
  const rows = SWAP_CELLS.map((name) => {
    const cell = found.cells[name];
    const { champion, challenger } = cell;
    return [
      ...[snakeCase(name), cell.accounts, cell.openMinor, cell.vulnerable, cell.differenceMinor],
      ...[champion.netMinor, challenger.netMinor, champion.contacts, challenger.contacts],
      ...[champion.severances, challenger.severances, champion.cured, challenger.cured],
      ...[champion.recoveredMinor, challenger.recoveredMinor],
      ...[champion.arrearsBaseMinor, challenger.arrearsBaseMinor],
      ...[champion.harmPoints, challenger.harmPoints],
    ];
  });
  const both = (name: string) => [`champion_${name}`, `challenger_${name}`];
  const head = ['cell', 'accounts', 'open_minor', 'vulnerable', 'difference_minor'];
  const outcomes = ['net_minor', 'contacts', 'severances', 'cured', 'recovered_minor'];
  const more = ['arrears_base_minor', 'harm_points'];
  return csvTable([...head, ...[...outcomes, ...more].flatMap(both)], rows);
}

/** The accounts that are swapped in or out. */
function accountsCsv({ portfolio, result }: RunAgain, arm: number, question: SwapQuestion): string {
  const champion = at(result.arms, 0);
  const challenger = at(result.arms, arm);
  const netBefore = firstReplication(champion, 'netMinor');
  const netAfter = firstReplication(challenger, 'netMinor');
  const harm = [champion, challenger].map((one) => firstReplication(one, 'harmTenths'));
  const rows = portfolio.accounts.ids.flatMap((id, account) => {
    const { champion: before, challenger: after } = question;
    const cell = swapCell(before[account] ?? 0, after[account] ?? 0);
    if (cell === 'both' || cell === 'neither') return [];
    const points = harm.map((tenths) => (tenths[account] ?? 0) / 10);
    return [[id, snakeCase(cell), netBefore[account] ?? 0, netAfter[account] ?? 0, ...points]];
  });
  const money = ['champion_net_minor', 'challenger_net_minor'];
  const points = ['champion_harm_points', 'challenger_harm_points'];
  return csvTable(['account', 'cell', ...money, ...points], rows);
}

function lines(found: SwapTable, currency: string): readonly string[] {
  const money = (minor: number) => measureText(minor, 'minor', currency);
  const points = (harm: number) => harm.toFixed(1);
  const rows = SWAP_CELLS.map((name) => {
    const cell = found.cells[name];
    return [
      CELL_WORDS[name],
      String(cell.accounts),
      money(cell.openMinor),
      money(cell.champion.netMinor),
      money(cell.challenger.netMinor),
      changeText(cell.differenceMinor, 'minor', currency),
      points(cell.champion.harmPoints),
      points(cell.challenger.harmPoints),
    ];
  });
  const head = [found.title, 'accounts', 'arrears', 'net champion', `net ${found.challenger}`];
  const total = changeText(found.differenceMinor, 'minor', currency);
  const harm = ['harm champion', `harm ${found.challenger}`];
  return [...table([[...head, 'difference', ...harm], ...rows]), '', `Total difference ${total}.`];
}

async function run(call: VerbCall<typeof OPTIONS>): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, positionals } = call;
  const again = await runAgain(io, positionals[0] ?? '', values);
  if (!again.ok) return again;
  const { plan, portfolio, result } = again.value;
  const arm = challengerIndex(plan, values.challenger);
  if (!arm.ok) return arm;
  const strategies = plan.arms.map(({ strategy }) => strategy);
  const question = swapQuestion(result, arm.value, strategies, values.by);
  if (!question.ok) return question;
  const { flags } = portfolio.accounts;
  const found = swapTable(result, arm.value, question.value, {
    openMinor: accountBalances(portfolio).openMinor,
    isVulnerable: (account) => ((flags[account] ?? 0) & ACCOUNT_FLAG.vulnerable) !== 0,
  });
  if (found.isNeitherAlike === false)
    return err(
      failure(
        'bug',
        'Accounts that neither arm treats differ: the arms do not share their luck.',
        '',
        'Please report this with the folder of the run.',
      ),
    );
  const marks = markMembers(plan.behaviour);
  const files = {
    [FILE.table]: jsonText({ ...marks, ...found }),
    [FILE.cells]: cellsCsv(found),
    [FILE.accounts]: accountsCsv(again.value, arm.value, question.value),
  };
  const written = await writeFolder(io.folder, values.out, markedFiles(files, plan.behaviour));
  if (!written.ok) return written;
  return ok({
    exitCode: EXIT_CODE.ok,
    lines: [...marks.notes, ...lines(found, result.currency), '', `Results are in ${values.out}.`],
    json: { folder: values.out, ...marks, ...found },
  });
}

export const SWAPSET = defineVerb({
  name: 'swapset',
  summary: 'Show which accounts a challenger swaps in and out, and what that brings.',
  positional: { placeholder: 'DIR', min: 1, max: 1, help: 'The folder that cslab run wrote.' },
  options: OPTIONS,
  notes: [
    'The run is made again from DIR/plan.json, with the same numbers; the table is of replication 1. The differences of the four cells add up to the difference between the arms, and accounts that neither arm treats end alike to the cent. Harm is in points by the default weights, as in cslab sweep.',
    `Writes to --out: ${FILE.table} and ${FILE.cells} (the four cells), ${FILE.accounts} (every account that is swapped in or out).`,
  ],
  examples: [
    'cslab swapset results --out swapped',
    'cslab swapset results --by severed --challenger a --out swapped',
    'cslab swapset results --by event:CALL --out swapped',
    'cslab swapset results --by step:ENERGY-STD/40 --out swapped',
    'cslab swapset results --by severance-template:SEV-STD --out swapped',
  ],
  run,
});
