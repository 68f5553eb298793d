import type { ReportPart } from '@/lib/reports/figures';
import type { ReportStatus } from '@/lib/reports/report';

export type PartState = ReportPart['state'];

/** How a unit stands by the report that the unit above can see of it. */
export function stateOf(status: ReportStatus | undefined): PartState {
  if (status === 'RECEIVED') return 'IN';
  if (status === 'SUBMITTED') return 'WAITING';
  return status === 'RETURNED' ? 'RETURNED' : 'MISSING';
}

/** In an annex, of a unit whose numbers are not in it. */
export const absentWords = {
  WAITING: 'đã gửi, chưa nhận',
  RETURNED: 'đã trả lại, chưa gửi lại',
  MISSING: 'chưa báo cáo',
} as const satisfies Record<Exclude<PartState, 'IN'>, string>;

/** Who has to send something yet: who never did, and whose report was returned. */
export function standingWords(states: readonly PartState[]): string {
  const share = (wanted: PartState, words: string) => {
    const n = states.filter((state) => state === wanted).length;
    return n === 0 ? [] : [`${n}/${states.length} xã ${words}`];
  };
  const owing = [...share('MISSING', 'chưa báo cáo'), ...share('RETURNED', 'bị trả lại, chờ gửi lại')];
  return owing.length === 0 ? `Cả ${states.length} xã đã báo cáo.` : `${owing.join(', ')}.`;
}
