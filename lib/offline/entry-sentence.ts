import { contactSentence } from '@/lib/followups/contact-sentence';
import { outcomeLabels } from '@/lib/followups/vocabulary';
import type { Entry } from '@/lib/offline/entry';

/** What an entry says, in one line. */
export function entrySentence(entry: Entry): string {
  if (entry.kind === 'draft') return 'Bản nháp theo thông báo của trại giam';
  const { happenedOn, outcome, place, present, work, difficulties, needs, note, nextVisitOn } = entry.values;
  const said = contactSentence({
    place: place || null,
    present: present ?? [],
    work: work || null,
    difficulties: difficulties ?? [],
    needs: needs ?? [],
    nextVisitOn: nextVisitOn || null,
  });
  return [`Ngày ${happenedOn}: ${outcomeLabels[outcome]}`, said, note].filter(Boolean).join(' · ');
}
