import { VIETNAM_TIME_ZONE } from '@/lib/dates';

const parts = {
  timeZone: VIETNAM_TIME_ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

const toTheMinute = new Intl.DateTimeFormat('en-GB', parts);
const clock = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: VIETNAM_TIME_ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});
const toTheSecond = new Intl.DateTimeFormat('en-GB', { ...parts, second: '2-digit' });

/** A moment in Vietnam: '05/12/2024 08:00'. Intl's own vi-VN puts the clock first. */
export const formatMoment = (moment: Date): string => toTheMinute.format(moment).replace(',', '');

/** '05/12/2024 08:00:09', where the order of two lines matters. */
export const formatMomentExactly = (moment: Date): string => toTheSecond.format(moment).replace(',', '');

/** '08:00': the time of day in Vietnam. */
export const formatClock = (moment: Date): string => clock.format(moment);
