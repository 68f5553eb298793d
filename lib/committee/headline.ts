import type { Figures } from '@/lib/committee/figures';
import type { Count } from '@/lib/committee/suppression';
import { formatDate, type LegalDate } from '@/lib/dates';
import { formatShare } from '@/lib/percent';

type Total = Pick<Figures['total'], 'inScope' | 'groups' | 'overdue'>;

/** The committee's first sentence, written from the figures; with what changed since the earlier day, if anyone was counted then. */
export function headline(total: Total, before?: { total: Total; on: LegalDate }): string {
  const { inScope, groups, overdue } = total;
  const stable = groups[0] ?? null;
  if (inScope === 0)
    return 'Chưa có người nào trong diện. Số liệu hiện ra khi các xã nhập danh sách hoặc tiếp nhận người đầu tiên.';
  if (inScope === null) return 'Số người trong diện không hiển thị, để không suy ra được từng người.';
  const first = stable === null ? `${inScope} người trong diện` : `${formatShare(stable, inScope)} người tạm ổn định`;
  const change =
    before && before.total.inScope !== 0 ? changeOf(stable, before.total.groups[0] ?? null, before.on) : '';
  // Hidden it may be of any size: nothing is said of it.
  if (overdue === null) return `${first}${change}.`;
  return `${first}${change}; ${overdue === 0 ? 'không ai quá hạn liên hệ' : `${overdue} người quá hạn liên hệ`}.`;
}

/** Nothing is said when either number is hidden: the difference would tell it. */
function changeOf(now: Count, then: Count, on: LegalDate): string {
  if (now === null || then === null) return '';
  if (now === then) return `, bằng ngày ${formatDate(on)}`;
  return `, ${now > then ? 'tăng' : 'giảm'} ${Math.abs(now - then)} so với ngày ${formatDate(on)}`;
}
