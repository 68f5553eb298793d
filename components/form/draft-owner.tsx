'use client';

import { useEffect } from 'react';
import { forgetDrafts } from '@/components/form/use-local-draft';

const ownerKey = 'ancu-draft-owner';

/** What one person typed on a shared machine is not there for the next, however the former session ended. */
export function DraftOwner({ username }: { username: string }) {
  useEffect(() => {
    if (window.localStorage.getItem(ownerKey) !== username) forgetDrafts();
    window.localStorage.setItem(ownerKey, username);
  }, [username]);
  return null;
}
