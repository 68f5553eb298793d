import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CommuneTable } from '@/components/committee/commune-table';
import { GroupBar } from '@/components/committee/group-bar';
import { BarList } from '@/components/committee/bar-list';
import { headline } from '@/lib/committee/headline';
import { opensRows } from '@/lib/committee/policy';
import { getFigures } from '@/lib/committee/queries';
import { workColumns } from '@/lib/committee/figures';
import styles from '@/components/committee/committee.module.css';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { StatTile } from '@/components/ui/stat-tile';
import { formatDate } from '@/lib/dates';
import { difficultyLabel, workLabels } from '@/lib/followups/vocabulary';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Ban chỉ đạo' };

const workWords = { ...workLabels, UNKNOWN: 'Chưa ghi nhận' };

export default async function CommitteePage() {
  const actor = await requireActor();
  const found = await getFigures(actor, {});
  if (!found.ok) notFound();
  const figures = found.value;
  const linked = opensRows(actor);
  const link = (query: string) => (linked ? `/ho-so?trangthai=RECEIVED,MANAGED&${query}` : undefined);
  return (
    <>
      <PageHeader
        title="Bảng điều hành"
        context={`${actor.unitForm} ${actor.unitName} · đến ${formatDate(figures.today)} · địa giới hiện nay`}
      />
      <p className={styles.headline}>{headline(figures.total)}</p>
      <div className={styles.tiles}>
        <StatTile label="Người trong diện" value={figures.total.inScope} href={link('')} />
        <StatTile label="Tạm ổn định (nhóm A)" value={figures.total.groups[0] ?? null} href={link('nhom=A')} tone="a" />
        <StatTile label="Quá hạn liên hệ" value={figures.total.overdue} href={link('quahan=1')} tone="danger" />
        <StatTile
          label="Sắp về"
          value={figures.total.expected}
          href={linked ? '/ho-so?trangthai=EXPECTED' : undefined}
        />
      </div>
      <Card title="Phân nhóm A, B, C, D">
        <GroupBar counts={figures.total.groups} />
      </Card>
      <div className={styles.two}>
        <Card title="Việc làm">
          <BarList
            items={workColumns.map((key, i) => ({
              label: workWords[key],
              count: figures.total.work[i] ?? null,
              href: link(`viec=${key}`),
            }))}
          />
        </Card>
        <Card title="Khó khăn thường gặp">
          {figures.difficulties.length === 0 ? (
            <p className={styles.muted}>Chưa ghi nhận khó khăn nào.</p>
          ) : (
            <BarList
              items={figures.difficulties.map((d) => ({
                label: difficultyLabel(d.difficulty),
                count: d.people,
                href: link(`khokhan=${d.difficulty}`),
              }))}
            />
          )}
        </Card>
      </div>
      <Card title="Theo xã">
        <CommuneTable communes={figures.communes} total={figures.total} linked={linked} />
        <p className={styles.note}>
          Quá hạn liên hệ: đã qua ngày hẹn thăm, hoặc quá {figures.neglectDays} ngày không gặp.
          {figures.isProtected &&
            ' Số từ 1 đến 4 được thay bằng “dưới 5” hoặc ẩn cùng một số khác, để không suy ra được từng người.'}
        </p>
      </Card>
    </>
  );
}
