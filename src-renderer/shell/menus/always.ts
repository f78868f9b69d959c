import { documentStore } from '../../stores/document-state.ts';

/** Of a command that can be done at any time. */
export const always = (): boolean => true;

/** Of a command that needs a document. */
export const isOpen = (): boolean => documentStore.getState().isOpen;
