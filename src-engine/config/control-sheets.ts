import { spreadsheetField } from '../base/spreadsheet-csv.ts';
import { championChallengerSheet } from './sheets/champion-challenger-sheet.ts';
import { collectionSheets } from './sheets/collection-sheets.ts';
import { severanceSheets } from './sheets/severance-sheets.ts';
import type { Sheet } from './sheets/sheet.ts';
import { writeOffSheets } from './sheets/write-off-sheets.ts';
import type { Strategy } from './strategy-schema.ts';

const line = (fields: readonly string[]): string => `${fields.map(spreadsheetField).join(',')}\n`;

/**
 * The control tables that a billing system's configurers key in by hand, as CSV by file name, in the order in which Oracle
 * CC&B wants them set up: what is referred to comes before what refers to it (ux.md 2.8). Money is minor units of the
 * strategy's currency, which `00-strategy.csv` names.
 */
export function controlSheets(strategy: Strategy): ReadonlyMap<string, string> {
  const { name, version, currency } = strategy;
  const title: Sheet = {
    fileName: '00-strategy.csv',
    head: ['strategy', 'version', 'currency'],
    records: [[name, version, currency]],
  };
  const sheets = [
    title,
    ...collectionSheets(strategy),
    ...severanceSheets(strategy),
    ...writeOffSheets(strategy),
    championChallengerSheet(strategy),
  ];
  return new Map(
    sheets.map(({ fileName, head, records }) => [
      fileName,
      [head, ...records.map((record) => record.map(String))].map(line).join(''),
    ]),
  );
}
