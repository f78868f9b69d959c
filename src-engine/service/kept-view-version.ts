import { RUN_VIEW_VERSION } from '../report/run-view-version.ts';
import { ENGINE_VERSION } from '../version.ts';

/** Which engine and which view a kept text was worked out by. */
export const KEPT_VIEW_VERSION = `${ENGINE_VERSION} view ${RUN_VIEW_VERSION}`;
