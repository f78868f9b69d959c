/** Engine version; part of every run's record. Raised whenever the same inputs give other bytes. */
export const ENGINE_VERSION = '0.3.23';
