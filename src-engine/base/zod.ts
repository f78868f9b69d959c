import * as z from 'zod';

// The one import of zod: its run-time code generation would break the content security policy.
z.config({ jitless: true });

export { z };
