/** Rises whenever the view of an equal result changes, so that views kept in documents are worked out again. */
export const RUN_VIEW_VERSION = 4;
