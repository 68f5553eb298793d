import { z } from 'zod';
import { conflict, Refused } from '@/lib/access/outcome';
import { id } from '@/lib/fields';
import { formatMoment } from '@/lib/moments';
import { query } from '@/lib/query';
import { minutesPaper } from '@/lib/steering/conferences/minutes-paper';
import { readConference, shownConference } from '@/lib/steering/conferences/read';
import { canReadSteering } from '@/lib/steering/policy';

/** The minutes of a conference that is over, for whoever reads it. */
export const printMinutes = query({
  name: 'conference.print',
  input: z.object({ conferenceId: id }),
  can: canReadSteering,
  run: async ({ tx, input }) => {
    const found = await readConference(tx, input.conferenceId);
    if (!found) return null;
    if (found.status !== 'CLOSED' || !found.closedAt)
      throw new Refused(conflict('Hội nghị chưa kết thúc: biên bản in được sau khi kết thúc.'));
    const conference = shownConference(found);
    const paper = minutesPaper({ ...conference, endedAt: formatMoment(found.closedAt) });
    return { paper, subject: `Biên bản ${found.title}` };
  },
});
