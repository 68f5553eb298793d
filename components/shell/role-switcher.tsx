'use client';

import { DropMenu, MenuHeading, MenuItem } from '@/components/ui/drop-menu';
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
  const acting = (
    <span className={styles.acting}>
      <span className={styles.role}>{current.roleLabel}</span>
      <span className={styles.unit}>{current.unitLabel}</span>
    </span>
  );
  if (choices.length < 2) return <div className={styles.switcher}>{acting}</div>;
  async function switchTo(assignmentId: string) {
    await onSwitch(assignmentId);
    // A whole new page: nothing the browser kept for the former role stays.
    window.location.assign('/');
  }
  const label = `Đang làm việc với vai trò ${current.roleLabel}, ${current.unitLabel}. Đổi vai trò`;
  const trigger = (
    <span className={styles.switcher}>
      {acting}
      <span aria-hidden="true">▾</span>
    </span>
  );
  return (
    <DropMenu label={label} trigger={trigger}>
      <MenuHeading>Đổi vai trò</MenuHeading>
      {choices.map((choice) => (
        <MenuItem
          key={choice.assignmentId}
          isCurrent={choice.assignmentId === current.assignmentId}
          onClick={() => switchTo(choice.assignmentId)}
        >
          {choice.roleLabel} · {choice.unitLabel}
        </MenuItem>
      ))}
    </DropMenu>
  );
}
