import { isoDate } from '../base/day.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import {
  BACKTEST_DRAWS,
  backtestedModel,
  runBacktest,
} from '../calibrate/backtest/run-backtest.ts';
import { calibratePortfolio } from '../calibrate/calibrate-portfolio.ts';
import type { ContactRecord } from '../calibrate/history/contact-record.ts';
import { readContacts } from '../calibrate/history/read-contacts.ts';
import { parameterTable } from '../calibrate/parameter-table.ts';
import { behaviourPreset } from '../config/behaviour-presets.ts';
import { defaultBehaviour } from '../config/default-behaviour.ts';
import { exportBehaviour } from '../config/export-behaviour.ts';
import { responseCurves } from '../explain/response-curves.ts';
import type { ByteFile } from '../ingest/byte-file.ts';
import type { Handlers } from '../protocol/handlers.ts';
import { chooseBehaviour, currentBehaviour } from './behaviour-handlers.ts';
import { csvFile } from './csv-file.ts';
import type { LendRanges } from './lend-ranges.ts';
import type { Session } from './session.ts';
import { strategyInSlot } from './strategy-handlers.ts';

type CalibrationHandlers = Pick<
  Handlers,
  'behaviourParameters' | 'behaviourCurves' | 'calibrateBehaviour' | 'backtestBehaviour'
>;

/** A backtest of the app and one of the command line with its usual seed say the same. */
const SEED = 42;

/** Contacts of the past from a file that the user chose; none without one. */
async function contactsOf(
  session: Session,
  file: ByteFile | null,
): Promise<Result<readonly ContactRecord[], Failure>> {
  if (file === null) return ok([]);
  const hint = 'Export past contacts as CSV with the columns account, date, channel and reached.';
  const csv = await csvFile(session, file, null, hint);
  if (!csv.ok) return csv;
  const contacts = readContacts(csv.value.header, csv.value.rows);
  if (contacts.ok) return contacts;
  return err({ ...contacts.error, where: `${file.name} ${contacts.error.where}`.trim() });
}

/** Fitting the document's behaviour model to its portfolio's past, and testing it there. */
export function calibrationHandlers(session: Session, lend: LendRanges): CalibrationHandlers {
  return {
    behaviourParameters: () => {
      const model = currentBehaviour(session);
      return model.ok ? ok(parameterTable(model.value)) : model;
    },

    behaviourCurves: ({ against }) => {
      const model = currentBehaviour(session);
      if (!model.ok) return model;
      const other =
        against === null
          ? null
          : against === 'default'
            ? defaultBehaviour()
            : behaviourPreset(against);
      return ok({
        own: responseCurves(model.value),
        against: other === null ? null : responseCurves(other),
      });
    },

    calibrateBehaviour: async ({ untilDay, contacts = null }) => {
      const open = session.portfolio();
      if (!open.ok) return open;
      const model = currentBehaviour(session);
      if (!model.ok) return model;
      const { portfolio } = open.value;
      if (untilDay !== null && untilDay > portfolio.asOfDay)
        return err(
          failure(
            'bad-argument',
            `${isoDate(untilDay)} is after the as-of date ${isoDate(portfolio.asOfDay)}.`,
            '',
            'What is not known on the as-of date cannot be learned from.',
          ),
        );
      if (model.value.response === 'replay')
        return err(
          failure(
            'bad-argument',
            'Recorded payments are no figures to start from.',
            '',
            'Choose a behaviour model first, for example the default.',
          ),
        );
      const past = await contactsOf(session, contacts);
      if (!past.ok) return past;
      const made = calibratePortfolio(portfolio, {
        model: model.value,
        untilDay: untilDay ?? portfolio.asOfDay,
        contacts: past.value,
      });
      if (!made.ok) return made;
      const { calibration } = made.value;
      return ok({ text: exportBehaviour(made.value.model).text, calibration });
    },

    backtestBehaviour: async ({ splitDay, days, slot = null, contacts = null }, context) => {
      const open = session.portfolio();
      if (!open.ok) return open;
      const model = currentBehaviour(session);
      if (!model.ok) return model;
      const strategy = slot === null ? ok(null) : strategyInSlot(session, slot);
      if (!strategy.ok) return strategy;
      const past = await contactsOf(session, contacts);
      if (!past.ok) return past;
      const { portfolio } = open.value;
      const report = await lend(context, (runRanges) =>
        runBacktest(portfolio, {
          model: model.value,
          splitDay,
          days,
          strategy: strategy.value,
          contacts: past.value,
          seed: SEED,
          draws: BACKTEST_DRAWS,
          runRanges,
          onProgress: (progress) => context.progress(progress),
        }),
      );
      if (!report.ok) return report;
      const tested = backtestedModel(model.value, report.value, portfolio.fingerprint);
      const document = chooseBehaviour(session, tested);
      return document.ok ? ok({ report: report.value, document: document.value }) : document;
    },
  };
}
