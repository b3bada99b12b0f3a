/** How many events a letter to a venue asks about at most: what there is beyond, schedule asks in another. */
export const eventsInOneLetter = 60;
