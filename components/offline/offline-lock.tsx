'use client';

import { useEffect } from 'react';

/** Where nobody is signed in, nothing kept on this machine can be read; what was not sent waits sealed. */
export function OfflineLock() {
  useEffect(() => {
    import('@/components/offline/store').then(({ lock }) => lock()).catch(() => {});
  }, []);
  return null;
}
