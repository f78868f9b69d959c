import { z } from '../../base/zod.ts';

const algorithm = (what: string) =>
  z
    .strictObject({
      code: z.string().min(1).max(40).describe('Code of the algorithm, for example PP-Active.'),
      parameters: z
        .record(z.string(), z.union([z.int(), z.string(), z.boolean(), z.null()]))
        .describe('Every parameter of the algorithm, by name; none has a default.'),
    })
    .describe(what);

/**
 * Control Central of a strategy: what people see beside an account (domain.md 4.2, 4.4). An alert is shown only when
 * its algorithm is plugged in here.
 */
export const controlCentralSchema = z.strictObject({
  alerts: z
    .array(
      z
        .strictObject({ algorithm: algorithm('Alert: PP-Active, C1-COLL-DF, C1_CASH-DF …') })
        .describe('An alert that is shown.'),
    )
    .max(60)
    .describe('Alerts that are shown, in this order within a severity.'),
  info: algorithm('What says how collection can be stopped by paying.')
    .nullable()
    .describe('Cancellation information, CI_CAN-INF; null shows none.'),
  timeline: algorithm('What lists the collection timeline.')
    .nullable()
    .describe('Collection timeline, CI_TL-COL; null shows none.'),
});

export type ControlCentralSetup = z.infer<typeof controlCentralSchema>;
