import { formatDate } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import { difficultyLabel, needLabel, presentPeople, type WorkStatus, workLabels } from '@/lib/followups/vocabulary';

interface Contact {
  place: string | null;
  present: readonly string[];
  work: WorkStatus | null;
  difficulties: readonly string[];
  needs: readonly string[];
  /** As stored, or as typed. */
  nextVisitOn: Date | string | null;
}

/** What one contact said, in one line. */
export function contactSentence(f: Contact): string {
  const present = f.present.map((p) => Object.entries(presentPeople).find(([k]) => k === p)?.[1] ?? p);
  return [
    f.place,
    present.length > 0 && `có mặt: ${present.join(', ')}`,
    f.work && workLabels[f.work],
    f.difficulties.length > 0 && `khó khăn: ${f.difficulties.map(difficultyLabel).join(', ')}`,
    f.needs.length > 0 && `cần: ${f.needs.map(needLabel).join(', ')}`,
    f.nextVisitOn && `thăm tới ${shown(f.nextVisitOn)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

const shown = (day: Date | string) => (typeof day === 'string' ? day : formatDate(fromDbDate(day)));
