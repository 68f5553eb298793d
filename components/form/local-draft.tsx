'use client';

import { useLocalDraft } from '@/components/form/use-local-draft';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** Inside a form: keeps it on this machine, and says when something typed before stands in it again. */
export function LocalDraft({ name }: { name: string }) {
  const { isRestored, startOver } = useLocalDraft(name);
  if (!isRestored) return null;
  return (
    <Notice>
      <p>Đã khôi phục nội dung viết dở trên máy này.</p>
      <Button variant="default" onClick={startOver}>
        Viết lại từ đầu
      </Button>
    </Notice>
  );
}
