import { Notice } from '@/components/ui/notice';
import type { Standing } from '@/lib/loans/standing';

/** What the commune lets the bank know of a borrower, in one sentence. */
export function standingWords({ standing, isReachable }: Standing): string {
  if (standing === 'MOVED') return 'Công an xã cho biết: người thụ hưởng đã chuyển khỏi địa bàn.';
  if (standing === 'ENDED') return 'Công an xã cho biết: đã kết thúc quản lý người thụ hưởng.';
  return isReachable
    ? 'Công an xã cho biết: người thụ hưởng còn liên hệ được (đã gặp trong 60 ngày qua).'
    : 'Công an xã cho biết: 60 ngày qua chưa gặp được người thụ hưởng.';
}

/** The one sign the commune gives the bank of a borrower: still here, and met of late. */
export function StandingNotice({ standing }: { standing: Standing | null }) {
  if (!standing) return null;
  const isHere = standing.standing === 'HERE';
  return (
    <Notice tone={isHere && standing.isReachable ? 'info' : 'attention'}>
      {standingWords(standing)}
      {isHere && !standing.isReachable && ' Nên liên hệ Công an xã trước khi đến nhà.'}
    </Notice>
  );
}
