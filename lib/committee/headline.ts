import type { Figures } from '@/lib/committee/figures';
import { formatShare } from '@/lib/percent';

/** The committee's first sentence, written from the figures. */
export function headline(total: Pick<Figures['total'], 'inScope' | 'groups' | 'overdue'>): string {
  const { inScope, groups, overdue } = total;
  const stable = groups[0] ?? null;
  if (inScope === 0)
    return 'Chưa có người nào trong diện. Số liệu hiện ra khi các xã nhập danh sách hoặc tiếp nhận người đầu tiên.';
  if (inScope === null) return 'Dưới 5 người trong diện.';
  const first = stable === null ? `${inScope} người trong diện` : `${formatShare(stable, inScope)} người tạm ổn định`;
  if (overdue === null) return `${first}; dưới 5 người quá hạn liên hệ.`;
  return `${first}; ${overdue === 0 ? 'không ai quá hạn liên hệ' : `${overdue} người quá hạn liên hệ`}.`;
}
