import { currencyProblem } from '../../../src-engine/base/currency-problem.ts';
import { type Day, dayOf } from '../../../src-engine/base/day.ts';
import { MOST_GENERATED_ACCOUNTS } from '../../../src-engine/model/most-generated-accounts.ts';
import type { PortfolioPreset } from '../../../src-engine/model/portfolio-preset.ts';
import { USUAL_TEMPLATE } from '../../../src-engine/model/usual-template.ts';
import type { GenerateOptions, ProcessesUnderWay } from '../../../src-engine/synth/options.ts';
import { formatCount } from '../../format/count.ts';

export interface GenerateForm extends Omit<GenerateOptions, 'asOfDay' | 'processes'> {
  readonly asOfDay: Day | null;
  /** Null and left out for none. */
  readonly processes?: ProcessesUnderWay | null;
}

/** Today by this computer's calendar. */
export function today(now: Date = new Date()): Day {
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** What keeps the form from being used, or null. */
export function checkGenerateForm(form: GenerateForm): string | null {
  if (form.accounts < 1 || form.accounts > MOST_GENERATED_ACCOUNTS) {
    return `Accounts: use 1 to ${formatCount(MOST_GENERATED_ACCOUNTS)}.`;
  }
  if (form.seed < 0 || !Number.isSafeInteger(form.seed)) {
    return 'Seed: use a whole number from 0 to 9,007,199,254,740,991.';
  }
  if (Object.values(form.shares ?? {}).some((share) => share < 0 || share > 1)) {
    return 'Shares: use 0 to 100%.';
  }
  if (form.processes?.template === '') return 'Process template: give the code of one.';
  const money = currencyProblem(form.currency);
  if (money !== null) return `${money.message} ${money.hint}`;
  if (form.asOfDay === null) return 'As-of date: choose a date.';
  return null;
}

/** The form for another kind: a template that nobody has chosen is that of the kind. */
export function withPreset(form: GenerateForm, preset: PortfolioPreset): GenerateForm {
  const { processes = null } = form;
  if (processes === null || processes.template !== USUAL_TEMPLATE[form.preset])
    return { ...form, preset };
  return { ...form, preset, processes: { ...processes, template: USUAL_TEMPLATE[preset] } };
}

/** The form as options of the generator, or null while it has no date; shares that are not chosen are left out. */
export function optionsOf(form: GenerateForm): GenerateOptions | null {
  const { asOfDay, shares, crm, processes, ...rest } = form;
  if (asOfDay === null) return null;
  const chosen = shares !== undefined && Object.keys(shares).length > 0;
  return {
    ...rest,
    asOfDay,
    ...(chosen && { shares }),
    ...(crm === true && { crm }),
    ...(processes !== undefined && processes !== null && { processes }),
  };
}
