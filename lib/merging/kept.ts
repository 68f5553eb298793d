import { conflict, Refused } from '@/lib/access/outcome';
import type { Tx } from '@/lib/db';

/** Where a merged file went on, for those who see the file that stands today. */
export async function keptFileOf(tx: Tx, caseId: string): Promise<{ id: string; number: string } | null> {
  const [kept] = await tx.$queryRaw<
    { id: string; number: string }[]
  >`SELECT id, number FROM app.kept_file(${caseId}::uuid, NULL)`;
  return kept ?? null;
}

/** Whoever writes to a file that was just merged is told where to, and what was written is kept on the screen. */
export async function refuseIfMerged(tx: Tx, caseId: string): Promise<void> {
  const kept = await keptFileOf(tx, caseId);
  if (kept)
    throw new Refused(conflict(`Hồ sơ này vừa được gộp vào ${kept.number}. Hãy mở ${kept.number} để làm tiếp ở đó.`));
}
