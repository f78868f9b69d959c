/**
 * An amount before anybody has written it. Not zero, but no whole number at all: engines keep a member that was whole at
 * first as a short integer until it meets a larger or a broken number, and then throw away all code that was compiled for
 * the object meanwhile (ADR 180).
 */
export const UNSET_MINOR = Number.NaN;
