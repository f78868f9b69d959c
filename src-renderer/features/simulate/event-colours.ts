/**
 * Colours of the event groups, in the order of EVENT_GROUPS: each at least 3 : 1 against its panel in both themes, and told from
 * those it is stacked on. Severance warns.
 */
export const EVENT_COLOURS = ['--border-ctl', '--age-4', '--age-3', '--div-n3', '--warn'] as const;
