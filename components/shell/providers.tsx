'use client';

import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme, variables } from '@/components/ui/theme';
import { ToastProvider } from '@/components/ui/toast';

/** What every page stands in: the look and the place where short confirmations appear. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <ToastProvider>{children}</ToastProvider>
    </MantineProvider>
  );
}
