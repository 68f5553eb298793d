import { Notice } from '@/components/ui/notice';

interface Props {
  standing: { standing: 'HERE' | 'MOVED' | 'ENDED'; isReachable: boolean } | null;
}

/** The one sign the commune gives the bank of a borrower: still here, and met of late. */
export function StandingNotice({ standing }: Props) {
  if (!standing) return null;
  if (standing.standing === 'MOVED')
    return <Notice tone="attention">Công an xã cho biết: người thụ hưởng đã chuyển khỏi địa bàn.</Notice>;
  if (standing.standing === 'ENDED')
    return <Notice tone="attention">Công an xã cho biết: đã kết thúc quản lý người thụ hưởng.</Notice>;
  return standing.isReachable ? (
    <Notice>Công an xã cho biết: người thụ hưởng còn liên hệ được (đã gặp trong 60 ngày qua).</Notice>
  ) : (
    <Notice tone="attention">
      Công an xã cho biết: 60 ngày qua chưa gặp được người thụ hưởng. Nên liên hệ Công an xã trước khi đến nhà.
    </Notice>
  );
}
