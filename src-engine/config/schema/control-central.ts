import { z } from '../../base/zod.ts';
import { parts } from './parts.ts';

/**
 * `controlCentral`: what people see beside an account (domain.md 4.2, 4.4). An alert is shown only when its algorithm is
 * plugged in here. Nothing here changes what a run does.
 */
export const controlCentralSchema = z
  .strictObject({
    alerts: z
      .array(
        z
          .strictObject({ algorithm: parts.algorithm.describe('Alert: PP-Active, C1-COLL-DF …') })
          .describe('An alert that is shown.'),
      )
      .max(60)
      .describe('Alerts that are shown, in this order within a severity.'),
    info: parts.algorithm
      .nullable()
      .describe('What says how paying stops collection, CI_CAN-INF; null: nothing is shown.'),
    timeline: parts.algorithm
      .nullable()
      .describe('What lists the collection timeline, CI_TL-COL; null: none is shown.'),
  })
  .describe('Control Central: what people see beside an account.');

export type ControlCentralSetup = z.infer<typeof controlCentralSchema>;
