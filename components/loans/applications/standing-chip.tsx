import { Chip } from '@/components/ui/chip';

interface Props {
  standing: { standing: 'HERE' | 'MOVED' | 'ENDED'; isReachable: boolean } | null;
}

/** What the commune lets the bank know of a borrower, and nothing else of their file. */
export function StandingChip({ standing }: Props) {
  if (!standing) return <Chip>Xã chưa có hồ sơ quản lý</Chip>;
  if (standing.standing === 'MOVED') return <Chip tone="danger">Đã chuyển khỏi địa bàn</Chip>;
  if (standing.standing === 'ENDED') return <Chip tone="danger">Xã không còn quản lý</Chip>;
  return standing.isReachable ? (
    <Chip tone="success">Còn liên hệ được</Chip>
  ) : (
    <Chip tone="attention">Xã chưa gặp trong 60 ngày</Chip>
  );
}
