import { Facts } from '@/components/ui/card';
import { formatMoment } from '@/lib/moments';

interface SignInState {
  hasPassword: boolean;
  mustChange: boolean;
  isLocked: boolean;
  lastSeenAt: Date | null;
  openSessions: number;
}

/** Why someone may be unable to sign in; nothing for accounts that others manage. */
export function SignInFacts({
  username,
  oidcSubject,
  state,
}: {
  username: string;
  oidcSubject: string | null;
  state: SignInState | null;
}) {
  const password = !state?.hasPassword ? 'chưa đặt' : state.mustChange ? 'tạm, phải đổi khi đăng nhập' : 'đã đặt';
  return (
    <Facts
      items={[
        ['Tên đăng nhập', username],
        ...(state
          ? ([
              ['Mật khẩu', state.isLocked ? `${password} · đang tạm khóa vì nhập sai nhiều lần` : password],
              ['Lần dùng gần nhất', state.lastSeenAt ? formatMoment(state.lastSeenAt) : 'chưa đăng nhập lần nào'],
              ['Phiên đang mở', String(state.openSessions)],
              ['Đăng nhập một lần', oidcSubject ?? 'chưa liên kết'],
            ] as const)
          : []),
      ]}
    />
  );
}
