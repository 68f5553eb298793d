'use client';

import { type ReactNode, useEffect } from 'react';
import styles from '@/components/offline/offline.module.css';
import { OutboxList } from '@/components/offline/outbox-list';
import { type Offline, useHash, useIsOnline, useOffline } from '@/components/offline/use-offline';
import { VisitList } from '@/components/offline/visit-list';
import { Write } from '@/components/offline/write-forms';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { formatDate } from '@/lib/dates';

/** Everything an officer can do without a connection; each part has its own #address, so that "back" works. */
export function OfflineScreen() {
  const offline = useOffline();
  const hash = useHash();
  const [part = '', id = ''] = hash.split('=');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part is like another page and begins at its top
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [hash]);
  if (offline.status === 'loading') return <PageHeader title="Khi mất mạng" context="Đang mở…" />;
  if (offline.status === 'closed') return <Closed locked={offline.locked} />;
  if (part === 'ghi-nhan' || part === 'sua' || part === 'ban-nhap')
    return <Write key={`${offline.session} ${hash}`} offline={offline} part={part} id={id} />;
  return <Overview {...offline} />;
}

function Overview({ copy, entries, session }: Extract<Offline, { status: 'open' }>) {
  return (
    <>
      <PageHeader title="Khi mất mạng" context={<Connection takenOn={copy?.takenOn} />} />
      <div className={styles.parts}>
        {entries.length > 0 && <OutboxList entries={entries} session={session} />}
        <Card title={`Cần gặp (${copy?.visits.length ?? 0})`}>
          <VisitList visits={copy?.visits ?? []} entries={entries} />
        </Card>
        <Card title="Người sắp về">
          <p className={styles.muted}>Viết trước hồ sơ theo thông báo của trại giam; lập chính thức khi có mạng.</p>
          <LinkButton isPlain href="#ban-nhap" variant="quiet">
            Viết bản nháp hồ sơ
          </LinkButton>
        </Card>
      </div>
    </>
  );
}

function Connection({ takenOn }: { takenOn: string | undefined }): ReactNode {
  const isOnline = useIsOnline();
  const taken = takenOn && `Danh sách lấy về ngày ${formatDate(takenOn)}.`;
  if (!isOnline) return <>Đang mất mạng. {taken} Ghi nhận được lưu trên máy này và gửi khi có mạng.</>;
  return (
    <>
      Đã có mạng. {taken} <a href="/hom-nay">Về Hôm nay</a>
    </>
  );
}

function Closed({ locked }: { locked: number }) {
  const isOnline = useIsOnline();
  return (
    <>
      <PageHeader title="Khi mất mạng" />
      <div className={styles.parts}>
        {locked > 0 && (
          <Notice tone="attention">
            Còn {locked} mục chưa gửi, đã khóa trên máy này. Không mất gì: người viết đăng nhập lại rồi cho gửi.
          </Notice>
        )}
        <EmptyState
          title="Chưa mở được danh sách trên máy này"
          action={
            <LinkButton isPlain href="/dang-nhap">
              {isOnline ? 'Đăng nhập' : 'Thử kết nối lại'}
            </LinkButton>
          }
        >
          Phiên làm việc đã kết thúc, hoặc máy này chưa lấy danh sách về. Khi có mạng, hãy đăng nhập: danh sách cần gặp
          được lấy về để dùng lúc mất mạng.
        </EmptyState>
      </div>
    </>
  );
}
