'use client';

import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import styles from './toast.module.css';

const ToastContext = createContext<(message: string) => void>(() => {});

/** Says in one sentence that something was saved: `const say = useToast()`. */
export const useToast = () => useContext(ToastContext);

export function ToastProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useCallback((text: string) => {
    clearTimeout(timer.current);
    setMessage(text);
    timer.current = setTimeout(() => setMessage(''), 6000);
  }, []);
  return (
    <ToastContext value={say}>
      {children}
      <div role="status" aria-live="polite" className={styles.place}>
        {message && <p className={styles.toast}>{message}</p>}
      </div>
    </ToastContext>
  );
}
