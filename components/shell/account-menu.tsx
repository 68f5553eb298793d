'use client';

import { useMantineColorScheme } from '@mantine/core';
import { forgetDrafts } from '@/components/form/use-local-draft';
import { offlineKeeper } from '@/components/offline/offline-keeper';
import { DropMenu, MenuHeading, MenuItem } from '@/components/ui/drop-menu';
import styles from './header-tools.module.css';

const initials = (name: string) =>
  name
    .split(' ')
    .slice(-2)
    .map((w) => w[0] ?? '')
    .join('');

const schemes = [
  ['light', 'Sáng'],
  ['dark', 'Tối'],
  ['auto', 'Theo máy'],
] as const;

interface Props {
  displayName: string;
  /** Whether the role has exceptions to be told of. */
  hasDigest: boolean;
  signOut: () => Promise<void>;
}

export function AccountMenu({ displayName, hasDigest, signOut }: Props) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  async function leave() {
    const keeper = offlineKeeper();
    if (keeper && !(await keeper.leave((question) => window.confirm(question)))) return;
    forgetDrafts();
    await signOut();
  }
  return (
    <DropMenu
      label={`Tài khoản ${displayName}`}
      side="end"
      trigger={<span className={styles.account}>{initials(displayName)}</span>}
    >
      <MenuHeading>{displayName}</MenuHeading>
      {hasDigest && (
        <a className={styles.menuLink} href="/tong-hop">
          Tin tổng hợp
        </a>
      )}
      <a className={styles.menuLink} href="/doi-mat-khau">
        Đổi mật khẩu
      </a>
      <MenuHeading>Giao diện</MenuHeading>
      {schemes.map(([value, label]) => (
        <MenuItem key={value} isCurrent={colorScheme === value} onClick={() => setColorScheme(value)}>
          {label}
        </MenuItem>
      ))}
      <MenuItem onClick={leave}>Đăng xuất</MenuItem>
    </DropMenu>
  );
}
