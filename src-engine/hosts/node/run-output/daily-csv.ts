import { csvField, csvRecord } from '../../../base/csv-text.ts';
import { isoDate } from '../../../base/day.ts';
import { DAILY_METRICS, type RunResult } from '../../../model/run.ts';
import { meanText } from './mean-text.ts';
import { snakeCase } from './words.ts';

/** daily.csv: one record an arm and day, each metric as its mean over replications. */
export function* dailyCsv(result: RunResult): Generator<string> {
  yield csvRecord(['arm', 'day', 'date', ...DAILY_METRICS.map(snakeCase)]);
  const { days, replications } = result;
  for (const arm of result.arms) {
    for (let day = 0; day < days; day++) {
      const cells = DAILY_METRICS.map((_, metric) => {
        let sum = 0;
        for (let replication = 0; replication < replications; replication++) {
          sum += arm.daily[(replication * DAILY_METRICS.length + metric) * days + day] ?? 0;
        }
        return meanText(sum, replications);
      });
      yield `${csvField(arm.name)},${day},${isoDate(result.asOfDay + day)},${cells.join(',')}\n`;
    }
  }
}
