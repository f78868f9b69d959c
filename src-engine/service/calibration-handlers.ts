import { isoDate } from '../base/day.ts';
import { failure } from '../base/failure.ts';
import { err, ok } from '../base/result.ts';
import {
  BACKTEST_DRAWS,
  backtestedModel,
  runBacktest,
} from '../calibrate/backtest/run-backtest.ts';
import { calibratePortfolio } from '../calibrate/calibrate-portfolio.ts';
import { parameterTable } from '../calibrate/parameter-table.ts';
import { exportBehaviour } from '../config/export-behaviour.ts';
import type { Handlers } from '../protocol/handlers.ts';
import { chooseBehaviour, currentBehaviour } from './behaviour-handlers.ts';
import type { LendRanges } from './lend-ranges.ts';
import type { Session } from './session.ts';

type CalibrationHandlers = Pick<
  Handlers,
  'behaviourParameters' | 'calibrateBehaviour' | 'backtestBehaviour'
>;

/** A backtest of the app and one of the command line with its usual seed say the same. */
const SEED = 42;

/** Fitting the document's behaviour model to its portfolio's past, and testing it there. */
export function calibrationHandlers(session: Session, lend: LendRanges): CalibrationHandlers {
  return {
    behaviourParameters: () => {
      const model = currentBehaviour(session);
      return model.ok ? ok(parameterTable(model.value)) : model;
    },

    calibrateBehaviour: ({ untilDay }) => {
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
      const made = calibratePortfolio(portfolio, {
        model: model.value,
        untilDay: untilDay ?? portfolio.asOfDay,
        contacts: [],
      });
      if (!made.ok) return made;
      const { calibration } = made.value;
      return ok({ text: exportBehaviour(made.value.model).text, calibration });
    },

    backtestBehaviour: async ({ splitDay, days }, context) => {
      const open = session.portfolio();
      if (!open.ok) return open;
      const model = currentBehaviour(session);
      if (!model.ok) return model;
      const { portfolio } = open.value;
      const report = await lend(context, (runRanges) =>
        runBacktest(portfolio, {
          model: model.value,
          splitDay,
          days,
          strategy: null,
          contacts: [],
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
