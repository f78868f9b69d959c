/** Channel numbers run below this. */
export const CHANNEL_LIMIT = 16;
