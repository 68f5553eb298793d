import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import stack from '@/components/ui/stack.module.css';

/** What the committee gave the unit to do, beside its own work of the day. */
export function TasksBanner({ open, overdue }: { open: number; overdue: number }) {
  if (open === 0) return null;
  return (
    <div className={stack.banner}>
      <Notice tone="attention">
        <p>
          <strong>{open} nhiệm vụ được giao chưa xong</strong>
          {overdue > 0 && `, trong đó ${overdue} nhiệm vụ đã quá hạn`}.
        </p>
        <LinkButton href={`/nhiem-vu?xem=mine&tt=${overdue > 0 ? 'overdue' : 'open'}`} variant="quiet">
          Xem nhiệm vụ
        </LinkButton>
      </Notice>
    </div>
  );
}
