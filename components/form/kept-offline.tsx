import { Notice } from '@/components/ui/notice';

/** In place of a form whose text now lies in the outbox. */
export function KeptOffline() {
  return (
    <Notice tone="success">
      <p role="status">
        <strong>Đã lưu trên máy, sẽ gửi khi có mạng.</strong>
      </p>
      {/* A whole page: without a connection the service worker answers it. */}
      <p>
        <a href="/ngoai-tuyen">Xem các mục chờ gửi</a>
      </p>
    </Notice>
  );
}
