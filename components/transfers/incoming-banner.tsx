import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import stack from '@/components/ui/stack.module.css';

/** For the receiving commune, which has no file yet: nobody falls between two offices. */
export function IncomingBanner({ waiting, late }: { waiting: number; late: number }) {
  if (waiting === 0) return null;
  return (
    <div className={stack.banner}>
      <Notice tone="attention">
        <p>
          <strong>{waiting} người chuyển đến chờ tiếp nhận</strong>
          {late > 0 && `, trong đó ${late} người đã quá hạn trả lời`}.
        </p>
        <LinkButton href="/chuyen-dia-ban?muc=den" variant="quiet">
          Xem người chuyển đến
        </LinkButton>
      </Notice>
    </div>
  );
}
