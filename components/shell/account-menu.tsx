'use client';

import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { signOut } from 'next-auth/react';
import { forgetDrafts } from '@/components/form/use-local-draft';
import styles from './header-tools.module.css';

const initials = (name: string) =>
  name
    .split(' ')
    .slice(-2)
    .map((w) => w[0] ?? '')
    .join('');

export function AccountMenu({ displayName }: { displayName: string }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={styles.account} aria-label={`Tài khoản ${displayName}`}>
          {initials(displayName)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{displayName}</Menu.Label>
        <Menu.Item component="a" href="/doi-mat-khau">
          Đổi mật khẩu
        </Menu.Item>
        <Menu.Label>Giao diện</Menu.Label>
        {(
          [
            ['light', 'Sáng'],
            ['dark', 'Tối'],
            ['auto', 'Theo máy'],
          ] as const
        ).map(([value, label]) => (
          <Menu.Item
            key={value}
            onClick={() => setColorScheme(value)}
            rightSection={colorScheme === value ? '✓' : null}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          onClick={() => {
            forgetDrafts();
            return signOut({ callbackUrl: '/dang-nhap' });
          }}
        >
          Đăng xuất
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
