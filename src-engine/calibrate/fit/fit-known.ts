import type { BehaviourModel } from '../../model/behaviour.ts';
import { type AccountPanel, accountPanel } from '../history/account-panel.ts';
import { knownFactor } from '../history/known-values.ts';
import type { Past } from '../history/past.ts';
import { type BandFit, bandFit, withFactors } from './fit-baselines.ts';
import {
  type CovariateFits,
  fitCovariates,
  NO_COVARIATES,
  withCovariates,
} from './fit-covariates.ts';

export interface KnownFit {
  readonly bands: readonly BandFit[];
  readonly covariates: CovariateFits;
  /** Of the last round. */
  readonly panel: AccountPanel;
}

/** Who is still there depends on the slopes, the slopes on who is still there: it settles within a few rounds. */
const ROUNDS = 8;

/**
 * Bands from the panel: events over those that the model expects with what is known of the accounts and the rise after a
 * payment. A simulation with both then brings in what the history did.
 */
function bandsOf(
  { rows, partial }: AccountPanel,
  { covariates }: BehaviourModel,
  before: readonly BandFit[],
): BandFit[] {
  return before.map(({ cause, band, factor }) => {
    if (cause === 'partial') {
      const { events, expected } = partial[band] ?? { events: 0, expected: 0 };
      return bandFit(cause, band, events, expected / factor);
    }
    let [events, expected] = [0, 0];
    for (const row of rows) {
      if (row.band !== band) continue;
      events += row.full;
      expected += row.expected * knownFactor(covariates, row.values);
    }
    return bandFit(cause, band, events, expected / factor);
  });
}

/**
 * Fits what is known of accounts, account by account, and baselines net of it. `model` has mix and effects as they were
 * fitted; `bands` are the baselines without anything known, and stay for a model without covariates and self-excitation.
 */
export function fitKnown(
  { portfolio, histories, contacts, cells, span }: Past,
  model: BehaviourModel,
  bands: readonly BandFit[],
): KnownFit {
  const panelOf = (now: BehaviourModel) =>
    accountPanel(portfolio, histories, contacts, now, cells, span.fromDay);
  let fit: KnownFit = {
    bands,
    covariates: NO_COVARIATES,
    panel: panelOf(withFactors(model, bands)),
  };
  if (model.covariates === undefined && model.selfExcitation === undefined) return fit;
  for (let round = 0; round < ROUNDS; round++) {
    const covariates = fitCovariates(model, fit.panel);
    const known = withCovariates(model, covariates);
    const net = bandsOf(fit.panel, known, fit.bands);
    fit = { bands: net, covariates, panel: panelOf(withFactors(known, net)) };
  }
  return fit;
}
