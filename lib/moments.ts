import { VIETNAM_TIME_ZONE } from '@/lib/dates';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: VIETNAM_TIME_ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment in Vietnam: '05/12/2024 08:00'. Intl's own vi-VN puts the clock first. */
export const formatMoment = (moment: Date): string => parts.format(moment).replace(',', '');
