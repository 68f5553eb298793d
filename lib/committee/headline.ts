import type { Figures } from '@/lib/committee/figures';
import { type Count, isSmall } from '@/lib/committee/suppression';
import { formatDate, type LegalDate } from '@/lib/dates';
import { formatShare } from '@/lib/percent';

type Total = Pick<Figures['total'], 'inScope' | 'groups' | 'overdue'>;
interface Before {
  total: Total;
  on: LegalDate;
  isProtected: boolean;
}

/** The committee's first sentence, written from the figures; with what changed since the earlier day, if anyone was counted then. */
export function headline(total: Total, before?: Before): string {
  const { inScope, groups, overdue } = total;
  const stable = groups[0] ?? null;
  if (inScope === 0)
    return 'Chưa có người nào trong diện. Số liệu hiện ra khi các xã nhập danh sách hoặc tiếp nhận người đầu tiên.';
  if (inScope === null) return 'Số người trong diện không hiển thị, để không suy ra được từng người.';
  const first = stable === null ? `${inScope} người trong diện` : `${formatShare(stable, inScope)} người tạm ổn định`;
  const change = before && before.total.inScope !== 0 ? changeOf(stable, before) : '';
  // Hidden it may be of any size: nothing is said of it.
  if (overdue === null) return `${first}${change}.`;
  return `${first}${change}; ${overdue === 0 ? 'không ai quá hạn liên hệ' : `${overdue} người quá hạn liên hệ`}.`;
}

/** Nothing is said when either number is hidden: the difference would tell it. Of a few nobody is told how many. */
function changeOf(now: Count, { total, on, isProtected }: Before): string {
  const then = total.groups[0] ?? null;
  if (now === null || then === null) return '';
  if (now === then) return `, bằng ngày ${formatDate(on)}`;
  if (isProtected && isSmall(Math.abs(now - then))) return `, gần bằng ngày ${formatDate(on)}`;
  return `, ${now > then ? 'tăng' : 'giảm'} ${Math.abs(now - then)} so với ngày ${formatDate(on)}`;
}
