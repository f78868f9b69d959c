import { csvField, csvRecord } from '../../../base/csv-text.ts';
import { ACCOUNT_MEASURES, type RunResult } from '../../../model/run.ts';
import { meanText } from './mean-text.ts';
import { snakeCase } from './words.ts';

/** accounts.csv: one record an account and arm, by account, each measure as its mean over replications. */
export function* accountsCsv(result: RunResult, ids: readonly string[]): Generator<string> {
  yield csvRecord(['account', 'arm', ...ACCOUNT_MEASURES.map(snakeCase)]);
  const names = result.arms.map((arm) => csvField(arm.name));
  for (const [account, id] of ids.entries()) {
    let text = '';
    for (const [index, arm] of result.arms.entries()) {
      const cells = ACCOUNT_MEASURES.map((_, measure) =>
        meanText(arm.accountSums[measure * result.accounts + account] ?? 0, result.replications),
      );
      text += `${csvField(id)},${names[index] ?? ''},${cells.join(',')}\n`;
    }
    yield text;
  }
}
