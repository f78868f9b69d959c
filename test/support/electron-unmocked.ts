// vitest.config.ts resolves `electron` to this file: the real module starts a download when its binary is missing.
throw new Error("A test reached the real 'electron': hand the unit a fake instead.");
