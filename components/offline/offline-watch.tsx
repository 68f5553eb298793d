'use client';

import { useEffect, useState } from 'react';
import type { Unsent } from '@/components/offline/start';
import { Notice } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import type { SessionTags } from '@/lib/offline/copy';
import styles from './offline-watch.module.css';

/** Loads what works without a connection once the page stands, and says what was not sent. */
export function OfflineWatch({ owner, session, assignment, takesAlong }: SessionTags & { takesAlong: boolean }) {
  const [unsent, setUnsent] = useState<Unsent>({ waiting: 0, asking: 0 });
  const say = useToast();
  useEffect(() => {
    let isOver = false;
    let stop = () => {};
    const sent = (n: number) => say(`Đã gửi ${n} mục viết khi mất mạng.`);
    import('@/components/offline/start')
      .then(({ start }) => start({ owner, session, assignment }, takesAlong, { unsent: setUnsent, sent }))
      .then((end) => {
        stop = end;
        if (isOver) end();
      })
      // Without a connection there is nothing to load: the offline page does the rest.
      .catch(() => {});
    return () => {
      isOver = true;
      stop();
    };
  }, [owner, session, assignment, takesAlong, say]);
  if (unsent.waiting + unsent.asking === 0) return null;
  return (
    <div className={styles.notice}>
      <Notice tone={unsent.asking > 0 ? 'attention' : 'info'}>
        {unsent.asking > 0
          ? `${unsent.asking} mục viết khi mất mạng cần bạn xem trước khi gửi. `
          : `${unsent.waiting} mục đã lưu trên máy, sẽ gửi khi có mạng. `}
        <a href="/ngoai-tuyen">Xem</a>
      </Notice>
    </div>
  );
}
