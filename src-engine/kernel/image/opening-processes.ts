import type { Portfolio } from '../../model/portfolio.ts';
import type { KernelImage } from './kernel-image.ts';

type ProcessImage = Pick<
  KernelImage,
  | 'processStart'
  | 'processClass'
  | 'processTemplate'
  | 'processStartDay'
  | 'processBaseDay'
  | 'processLastSequence'
>;

/** Collection processes that run on the as-of day, as the portfolio has them. */
export function openingProcesses({ accounts, processes }: Portfolio): ProcessImage {
  return {
    processStart: accounts.processStart,
    processClass: processes.debtClass,
    processTemplate: processes.template,
    processStartDay: processes.startDay,
    processBaseDay: processes.baseDay,
    processLastSequence: processes.lastSequence,
  };
}
