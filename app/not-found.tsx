import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';

export default function NotFound() {
  return (
    <EmptyState title="Không tìm thấy" action={<Link href="/">Về trang chính</Link>}>
      Trang hoặc hồ sơ này không có, hoặc không thuộc phạm vi của bạn.
    </EmptyState>
  );
}
