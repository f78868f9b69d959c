import { at } from '../base/assert.ts';
import { countWords } from '../base/count-words.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { stillModel } from '../config/still-model.ts';
import type { CompiledStrategy } from '../kernel/compile/compiled-strategy.ts';
import { compilePayments } from '../kernel/compile/known-payments.ts';
import { compileCommands } from '../kernel/compile/manual-commands.ts';
import { buildImage } from '../kernel/image/build-image.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { RunPlan } from '../model/run.ts';
import { CompiledPlans } from './compiled-plans.ts';
import type { PreparedRun, RunImage } from './prepared-run.ts';
import { recordedPayments } from './recorded-payments.ts';

/** Day indexes of the event log are 16-bit, and nobody plans collections ten years ahead. */
const MAX_DAYS = 3650;
const MAX_REPLICATIONS = 10_000;
const MAX_ARMS = 5;
/** The log names a command by its place in 16 bits. */
const MAX_COMMANDS = 65_535;
/** Daily series are kept per replication: more days than this would not fit into memory. */
const MAX_REPLICATED_DAYS = 500_000;

function badPlan(message: string, hint: string): Failure {
  return failure('bad-argument', message, '', hint);
}

function checkArmCount(plan: RunPlan): Failure | null {
  if (plan.arms.length >= 1 && plan.arms.length <= MAX_ARMS) return null;
  return badPlan(
    `A run has 1 champion and at most 4 challengers, not ${countWords(plan.arms.length, 'arm')}.`,
    'Choose which strategies to compare.',
  );
}

function checkPlan(plan: RunPlan): Failure | null {
  const repeated = plan.arms.find(
    (arm, index) => plan.arms.findIndex((other) => other.name === arm.name) !== index,
  );
  if (repeated !== undefined)
    return badPlan(`Two arms are named ${repeated.name}.`, 'Give each arm a name of its own.');
  if (!Number.isInteger(plan.days) || plan.days < 1 || plan.days > MAX_DAYS)
    return badPlan(`${plan.days} days cannot be simulated.`, `Choose 1 to ${MAX_DAYS} days.`);
  const { replications, seed } = plan;
  if (!Number.isInteger(replications) || replications < 1 || replications > MAX_REPLICATIONS)
    return badPlan(
      `${replications} replications cannot be run.`,
      `Choose 1 to ${MAX_REPLICATIONS}.`,
    );
  if (plan.days * replications > MAX_REPLICATED_DAYS)
    return badPlan(
      `${countWords(replications, 'replication')} of ${countWords(plan.days, 'day')} are too many to keep day by day.`,
      `Choose at most ${countWords(Math.floor(MAX_REPLICATED_DAYS / plan.days), 'replication')} for this horizon.`,
    );
  const payment = plan.payments?.find(
    ({ day, amountMinor }) => !isKnown(day, amountMinor, plan.days),
  );
  if (payment !== undefined)
    return badPlan(
      `A payment of ${payment.amountMinor} on day ${payment.day} cannot be known beforehand.`,
      `Use whole minor units above 0 and a day from 0 to ${plan.days - 1}.`,
    );
  const command = plan.commands?.find(
    ({ day }) => !Number.isInteger(day) || day < 0 || day >= plan.days,
  );
  if (command !== undefined)
    return badPlan(
      `Nothing can be done by hand on day ${command.day}.`,
      `Use a day from 0 to ${plan.days - 1}.`,
    );
  if ((plan.commands?.length ?? 0) > MAX_COMMANDS)
    return badPlan(
      `${plan.commands?.length} manual commands are too many for one run.`,
      `Give at most ${MAX_COMMANDS}.`,
    );
  if (!Number.isSafeInteger(seed) || seed < 0)
    return badPlan(`${seed} is not a seed.`, 'Use a whole number from 0 to 9007199254740991.');
  return null;
}

function isKnown(day: number, amountMinor: number, days: number): boolean {
  const isDay = Number.isInteger(day) && day >= 0 && day < days;
  return isDay && Number.isSafeInteger(amountMinor) && amountMinor > 0;
}

/** Takes the portfolio's opening position once and compiles every arm against it. */
export function prepareRun(portfolio: Portfolio, plan: RunPlan): Result<PreparedRun, Failure> {
  const tooMany = checkArmCount(plan);
  if (tooMany !== null) return err(tooMany);
  const image = runImage(portfolio);
  return image.ok ? restoreRun(image.value, plan) : image;
}

/** The opening position of a portfolio: what all runs on it share. */
export function runImage(portfolio: Portfolio): Result<RunImage, Failure> {
  if (portfolio.accounts.count === 0)
    return err(
      failure(
        'bad-portfolio',
        'The portfolio has no accounts.',
        '',
        'Import or generate a portfolio first.',
      ),
    );
  return ok({
    kernel: buildImage(portfolio),
    dictionaries: {
      asOfDay: portfolio.asOfDay,
      divisions: portfolio.divisions,
      customerClasses: portfolio.customerClasses,
      collectionClasses: portfolio.collectionClasses,
      debtClasses: portfolio.debtClasses,
      segments: portfolio.segments,
      riskCategories: portfolio.riskCategories,
      nationalities: portfolio.nationalities,
      managementGroups: portfolio.managementGroups,
      assignedTemplates: portfolio.assignedTemplates,
      runningTemplates: portfolio.runningTemplates,
      services: portfolio.services,
      agreementTypes: portfolio.agreementTypes,
      providers: portfolio.providers,
      agencies: portfolio.agencies,
    },
    portfolioFingerprint: portfolio.fingerprint,
    currency: portfolio.currency,
    recorded: recordedPayments(portfolio).payments,
  });
}

/**
 * A plan made ready on an image: what a simulation worker does with what it was sent. Any number of arms, for sweeps
 * run more of them together than people compare. `compiled` keeps what earlier plans on the same image compiled.
 */
export function restoreRun(
  image: RunImage,
  plan: RunPlan,
  compiled: CompiledPlans = new CompiledPlans(),
): Result<PreparedRun, Failure> {
  const problem = checkPlan(plan);
  if (problem !== null) return err(problem);
  const strategies: CompiledStrategy[] = [];
  for (const arm of plan.arms) {
    if (arm.strategy.currency !== image.currency)
      return err(
        failure(
          'bad-strategy',
          `Strategy ${arm.name} is in ${arm.strategy.currency}, the portfolio in ${image.currency}.`,
          '/currency',
          'Amounts are never converted: use a strategy in the portfolio’s currency.',
        ),
      );
    const strategy = compiled.strategy(arm.strategy, image.dictionaries, plan.days);
    if (!strategy.ok) return strategy;
    strategies.push(strategy.value);
  }
  const isReplay = plan.behaviour.response === 'replay';
  let yardstick = at(strategies, 0);
  if (plan.yardstick !== undefined) {
    const strategy = compiled.strategy(plan.yardstick, image.dictionaries, plan.days);
    if (!strategy.ok) return strategy;
    yardstick = strategy.value;
  }
  return ok({
    image,
    plan,
    accountCount: image.kernel.accountCount,
    strategies,
    behaviour: compiled.behaviour(isReplay ? stillModel(plan.behaviour) : plan.behaviour),
    payments: isReplay
      ? image.recorded
      : compilePayments(plan.payments ?? [], image.kernel.ids, image.kernel.asOfDay),
    commands: compileCommands(plan.commands ?? [], image.kernel.ids, image.dictionaries),
    bankCalendar: yardstick.calendar,
    curedMinor: Float64Array.from(yardstick.classes, (debtClass) =>
      (plan.cureTolerance ?? 'cancel-threshold') === 'cancel-threshold'
        ? (debtClass?.thresholdMinor ?? 0)
        : 0,
    ),
  });
}
