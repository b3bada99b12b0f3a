/** How many things one StockShort says are missing, at most. */
export const mostShort = 200;

/** How much it says would help one of them, at most. */
export const mostCures = 10;
