/**
 * The most accounts of a generated portfolio. As many take 4.3 GB while they are made and 0.73 GB as a document, below the
 * 1 GB to which a document in memory is practical; a million ended a Node of 4 GB.
 */
export const MOST_GENERATED_ACCOUNTS = 500_000;
