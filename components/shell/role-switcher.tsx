'use client';

import { Menu, UnstyledButton } from '@mantine/core';
import { useRouter } from 'next/navigation';
import styles from './header-tools.module.css';

export interface RoleChoice {
  assignmentId: string;
  roleLabel: string;
  unitLabel: string;
}

interface Props {
  current: RoleChoice;
  choices: readonly RoleChoice[];
  onSwitch: (assignmentId: string) => Promise<void>;
}

/** Role and unit acted as; a menu when there are several. */
export function RoleSwitcher({ current, choices, onSwitch }: Props) {
  const router = useRouter();
  const label = (
    <span className={styles.acting}>
      <span className={styles.role}>{current.roleLabel}</span>
      <span className={styles.unit}>{current.unitLabel}</span>
    </span>
  );
  if (choices.length < 2) return <div className={styles.switcher}>{label}</div>;
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <UnstyledButton
          className={styles.switcher}
          aria-label={`Đang làm việc với vai trò ${current.roleLabel}, ${current.unitLabel}. Đổi vai trò`}
        >
          {label}
          <span aria-hidden="true">▾</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Đổi vai trò</Menu.Label>
        {choices.map((choice) => (
          <Menu.Item
            key={choice.assignmentId}
            disabled={choice.assignmentId === current.assignmentId}
            onClick={async () => {
              await onSwitch(choice.assignmentId);
              router.push('/');
              router.refresh();
            }}
          >
            {choice.roleLabel} · {choice.unitLabel}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
