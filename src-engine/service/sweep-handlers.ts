import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { fieldLabel } from '../config/field-label.ts';
import { numericFields } from '../config/numeric-fields.ts';
import { behaviourMark } from '../model/behaviour-notes.ts';
import type { SweepPlan, SweepResult } from '../model/sweep.ts';
import type { Handlers } from '../protocol/handlers.ts';
import type { SweepHeader, SweepRequest } from '../protocol/methods.ts';
import { previewSweep } from '../search/preview-sweep.ts';
import { runSweep } from '../search/run-sweep.ts';
import { settingStrategy } from '../search/setting-strategy.ts';
import type { LendRanges } from './lend-ranges.ts';
import { planOnDocument } from './plan-on-document.ts';
import type { Session } from './session.ts';
import { documentBehaviour } from './stored-behaviour.ts';
import { strategyInSlot } from './strategy-handlers.ts';

type SweepHandlers = Pick<
  Handlers,
  | 'sweepFields'
  | 'sweepPreview'
  | 'startSweep'
  | 'sweeps'
  | 'sweepResult'
  | 'sweepStrategy'
  | 'removeSweep'
>;

function missing(sweepId: number): Result<never, Failure> {
  return err(
    failure('not-found', `This document has no sweep ${sweepId}.`, '', 'Choose one of the list.'),
  );
}

function planOf(session: Session, request: SweepRequest): Result<SweepPlan, Failure> {
  const open = session.workspace();
  if (!open.ok) return open;
  const { slot, ...rest } = request;
  const champion = strategyInSlot(session, slot);
  if (!champion.ok) return champion;
  const behaviour = documentBehaviour(open.value);
  if (!behaviour.ok) return behaviour;
  const plan: SweepPlan = { champion: champion.value, behaviour: behaviour.value, ...rest };
  return ok(planOnDocument(open.value)(plan));
}

interface StoredSweep {
  readonly plan: SweepPlan;
  readonly result: SweepResult;
}

/** What sweeps from before these were worked out do not hold. */
const NOT_KEPT_BEFORE = {
  objective: 'netCash',
  front: null,
  shrinkage: null,
  finalists: null,
} as const;

function storedSweep(session: Session, sweepId: number): Result<StoredSweep, Failure> {
  const open = session.workspace();
  if (!open.ok) return open;
  const texts = open.value.sweeps.texts(sweepId);
  if (texts === null) return missing(sweepId);
  try {
    // Written by this program and never changed: the shapes are those of `save`.
    return ok({
      plan: JSON.parse(texts.plan) as SweepPlan,
      result: { ...NOT_KEPT_BEFORE, ...(JSON.parse(texts.result) as SweepResult) },
    });
  } catch {
    return err(
      failure(
        'document-damaged',
        `Sweep ${sweepId} cannot be read.`,
        '',
        'Another program changed it; open a copy from before that, or remove the sweep.',
      ),
    );
  }
}

/** What a kept sweep varied; nothing when it cannot be read, which `sweepResult` tells. */
function variedIn(session: Session, sweepId: number): Pick<SweepHeader, 'varied' | 'currency'> {
  const stored = storedSweep(session, sweepId);
  if (!stored.ok) return { varied: [], currency: '' };
  const { plan, result } = stored.value;
  const varied = result.variables.map(({ values: _, ...one }) => ({
    ...one,
    label: fieldLabel(plan.champion, one.pointer),
  }));
  return { varied, currency: result.currency };
}

/** Threshold sweeps: what can be moved, trying it, and what was kept. */
export function sweepHandlers(session: Session, lend: LendRanges): SweepHandlers {
  return {
    sweepFields: ({ slot }) => {
      const strategy = strategyInSlot(session, slot);
      if (!strategy.ok) return strategy;
      return ok(
        numericFields(strategy.value).map((field) => ({
          ...field,
          label: fieldLabel(strategy.value, field.pointer),
        })),
      );
    },

    sweepPreview: (request) => {
      const plan = planOf(session, request);
      if (!plan.ok) return plan;
      const portfolio = session.portfolio();
      return portfolio.ok ? previewSweep(portfolio.value.portfolio, plan.value) : portfolio;
    },

    startSweep: async (request, context) => {
      const plan = planOf(session, request);
      if (!plan.ok) return plan;
      const portfolio = session.portfolio();
      if (!portfolio.ok) return portfolio;
      const done = await lend(context, (runRanges) =>
        runSweep(portfolio.value.portfolio, plan.value, {
          runRanges,
          onProgress: (progress) => context.progress(progress),
        }),
      );
      if (!done.ok) return done;
      const result = done.value;
      if (result.settings.every(({ measures }) => measures === null))
        return err(failure('cancelled', 'The sweep was stopped before a setting was finished.'));
      const open = session.workspace();
      if (!open.ok) return open;
      const sweepId = open.value.sweeps.save(plan.value, result);
      open.value.audit('sweep saved', `sweep ${sweepId}`, null, result.championFingerprint);
      const document = session.summary();
      return document.ok ? ok({ sweepId, result, document: document.value }) : document;
    },

    sweeps: () => {
      const open = session.workspace();
      if (!open.ok) return open;
      return ok(
        open.value.sweeps.list().map((record) => ({ ...record, ...variedIn(session, record.id) })),
      );
    },

    sweepResult: ({ sweepId }) => {
      const stored = storedSweep(session, sweepId);
      if (!stored.ok) return stored;
      const { plan, result } = stored.value;
      const labels = result.variables.map(({ pointer }) => fieldLabel(plan.champion, pointer));
      return ok({ result, labels, behaviourMark: behaviourMark(plan.behaviour) });
    },

    sweepStrategy: ({ sweepId, setting }) => {
      const stored = storedSweep(session, sweepId);
      if (!stored.ok) return stored;
      return settingStrategy(stored.value.plan, stored.value.result, setting);
    },

    removeSweep: ({ sweepId }) => {
      const open = session.workspace();
      if (!open.ok) return open;
      if (!open.value.sweeps.remove(sweepId)) return missing(sweepId);
      open.value.audit('sweep removed', `sweep ${sweepId}`, null, null);
      return session.summary();
    },
  };
}
