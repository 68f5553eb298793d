import { VIETNAM_TIME_ZONE } from '@/lib/dates';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: VIETNAM_TIME_ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** '23/11/2026 14:05:09', Vietnam time. */
export const formatMoment = (at: Date): string => clock.format(at).replace(',', '');
