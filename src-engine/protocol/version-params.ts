import { z } from '../base/zod.ts';

const isoDay = z.iso.date();

/** What the methods of VersionMethods take. */
export const VERSION_PARAMS = {
  savedVersions: z.null(),
  saveVersion: z.strictObject({
    name: z.string().max(60),
    note: z.string().max(500),
    savedOn: isoDay,
  }),
  removeVersion: z.strictObject({ name: z.string().max(60) }),
  versionStrategies: z.strictObject({ name: z.string().max(60) }),
  versionBehaviour: z.strictObject({ name: z.string().max(60) }),
  changesSinceVersion: z.strictObject({ name: z.string().max(60) }),
};
