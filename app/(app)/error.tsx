'use client';

import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <EmptyState title="Có lỗi ngoài dự kiến" action={<Button onClick={reset}>Thử lại</Button>}>
      Việc vừa làm chưa được lưu dở dang. Nếu lỗi lặp lại, hãy báo quản trị viên mã {error.digest ?? 'không rõ'}.
    </EmptyState>
  );
}
