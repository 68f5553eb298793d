import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BarList } from '@/components/committee/bar-list';
import styles from '@/components/committee/committee.module.css';
import { CommuneTable } from '@/components/committee/commune-table';
import { GroupBar } from '@/components/committee/group-bar';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { StatTile } from '@/components/ui/stat-tile';
import { workColumns } from '@/lib/committee/figures';
import { headline } from '@/lib/committee/headline';
import { opensRows } from '@/lib/committee/policy';
import { getFigures } from '@/lib/committee/queries';
import { formatDate } from '@/lib/dates';
import { difficultyLabel, workLabels } from '@/lib/followups/vocabulary';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Ban chỉ đạo' };

const workWords = { ...workLabels, UNKNOWN: 'Chưa ghi nhận' };

export default async function CommitteePage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const found = await getFigures(actor, {});
  if (!found.ok) notFound();
  const figures = found.value;
  const linked = opensRows(actor);
  const { xa } = await searchParams;
  const commune = figures.communes.find((c) => String(c.communeId) === xa);
  const shown = commune ?? figures.total;
  const link = (query: string) =>
    linked ? `/ho-so?trangthai=RECEIVED,MANAGED&${commune ? `xa=${commune.communeId}&` : ''}${query}` : undefined;
  return (
    <>
      <PageHeader
        title={commune ? `Bảng điều hành: ${commune.communeName}` : 'Bảng điều hành'}
        back={commune ? { href: '/ban-chi-dao', label: 'Cả địa bàn' } : undefined}
        context={`${actor.unitForm} ${actor.unitName} · đến ${formatDate(figures.today)} · địa giới hiện nay`}
      />
      <p className={styles.headline}>{headline(shown)}</p>
      <div className={styles.tiles}>
        <StatTile label="Người trong diện" value={shown.inScope} href={link('')} />
        <StatTile label="Tạm ổn định (nhóm A)" value={shown.groups[0] ?? null} href={link('nhom=A')} tone="a" />
        <StatTile label="Quá hạn liên hệ" value={shown.overdue} href={link('quahan=1')} tone="danger" />
        {!commune && (
          <StatTile
            label="Sắp về"
            value={figures.total.expected}
            href={linked ? '/ho-so?trangthai=EXPECTED' : undefined}
          />
        )}
      </div>
      <Card title="Phân nhóm A, B, C, D">
        <GroupBar counts={shown.groups} />
      </Card>
      <div className={styles.two}>
        <Card title="Việc làm">
          <BarList
            items={workColumns.map((key, i) => ({
              label: workWords[key],
              count: shown.work[i] ?? null,
              href: link(`viec=${key}`),
            }))}
          />
        </Card>
        <Card title="Khó khăn thường gặp">
          {shown.difficulties.length === 0 ? (
            <p className={styles.muted}>Chưa ghi nhận khó khăn nào.</p>
          ) : (
            <BarList
              items={shown.difficulties.map((d) => ({
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
