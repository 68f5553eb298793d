'use client';

import { type ButtonProps, Button as MantineButton } from '@mantine/core';
import { type ComponentPropsWithoutRef, useSyncExternalStore } from 'react';
import styles from './button.module.css';

const never = () => () => {};

/** Whether the page's program has taken hold of what the server drew. */
const useAwake = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

type Props = Omit<ButtonProps, 'className'> & Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps>;

/**
 * A button that needs the page's program. Until that has loaded it cannot be pressed: a press would be lost, and a form
 * would be sent the browser's own way, with all that was typed in the address. It stands greyed when that takes long.
 */
export function Button({ disabled, ...props }: Props) {
  const isAwake = useAwake();
  return <MantineButton {...props} disabled={disabled || !isAwake} className={isAwake ? undefined : styles.waiting} />;
}
