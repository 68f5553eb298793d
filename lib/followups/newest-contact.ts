/** By when it was written, not by the day it is about: the last thing anybody said of a case. */
export const newestContactFirst = [{ recordedAt: 'desc' as const }, { id: 'desc' as const }];
