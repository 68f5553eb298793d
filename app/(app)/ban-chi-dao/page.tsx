import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BarList } from '@/components/committee/bar-list';
import styles from '@/components/committee/committee.module.css';
import { CommitteeLinks } from '@/components/committee/committee-links';
import { CommunicationCard, ContextCard } from '@/components/committee/context-card';
import { FigureDates } from '@/components/committee/figure-dates';
import { FigureDefinitions } from '@/components/committee/figure-definitions';
import { FlowChart } from '@/components/committee/flow-chart';
import { GroupBar } from '@/components/committee/group-bar';
import { LoansCard } from '@/components/committee/loans-card';
import { MovementList } from '@/components/committee/movement-list';
import { NeedsCard } from '@/components/committee/needs-card';
import { TileMap } from '@/components/committee/tile-map';
import { TrendChart } from '@/components/committee/trend-chart';
import { UnitTable } from '@/components/committee/unit-table';
import { ModelCounts } from '@/components/models/model-counts';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StatTile } from '@/components/ui/stat-tile';
import type { Actor } from '@/lib/access/actor';
import { getContext } from '@/lib/committee/context';
import { workColumns } from '@/lib/committee/figures';
import { headline } from '@/lib/committee/headline';
import { figureLinks } from '@/lib/committee/links';
import { opensRows } from '@/lib/committee/policy';
import { getFigures } from '@/lib/committee/queries';
import { boundaryLabels, type FiguresInput, figuresFromParams } from '@/lib/committee/schema';
import { fewWord } from '@/lib/committee/suppression';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { difficultyLabel, workLabels } from '@/lib/followups/vocabulary';
import { countModels } from '@/lib/models/queries';
import { formatMoment } from '@/lib/moments';
import { needFigures } from '@/lib/needs/figures';
import type { PageProps } from '@/lib/page-props';
import { toldLoans } from '@/lib/reports/told-loans';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Ban chỉ đạo' };

const workWords = { ...workLabels, UNKNOWN: 'Chưa ghi nhận' };

/** Of the whole area: a model may be of several communes, and a single unit's needs are asked for on its own board. */
function readBeside(actor: Actor, asked: FiguresInput) {
  const on = asked.on ?? todayInVietnam();
  return Promise.all([
    needFigures(actor, { on }),
    toldLoans(actor, { on }),
    countModels(actor, { day: on, boundaries: asked.boundaries }),
    getContext(actor, { on }),
  ]);
}

export default async function CommitteePage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const asked = figuresFromParams(await searchParams);
  const [found, beside] = await Promise.all([getFigures(actor, asked), asked.within ? null : readBeside(actor, asked)]);
  if (!found.ok) notFound();
  const { figures, before, trend, movement, moved, changes, unit, on, since, today, boundaries, neglectDays } =
    found.value;
  const row = unit?.isRow ? figures.communes.find((c) => c.communeId === unit.id) : undefined;
  const rowBefore = unit?.isRow ? before.communes.find((c) => c.communeId === unit.id) : undefined;
  const shown = row ?? figures.total;
  const links = figureLinks(asked, { opensRows: opensRows(actor), today });
  const [needs, loans, models, context] = beside ?? [];
  const link = (query: string) => links.rows(query, row?.communeId);
  return (
    <>
      <PageHeader
        title={unit ? `Bảng điều hành: ${unit.form} ${unit.name}` : 'Bảng điều hành'}
        back={unit ? { href: links.whole(), label: 'Cả địa bàn' } : undefined}
        context={`${actor.unitForm} ${actor.unitName} · đến ngày ${formatDate(on)} · ${boundaryLabels[boundaries]}`}
      />
      <CommitteeLinks hasPeers={figures.communes.length > 1} />
      <FigureDates on={on} since={since} boundaries={boundaries} unitId={unit?.id ?? null} />
      {found.value.asked && (
        <div className={styles.adjusted}>
          <Notice tone="info">
            Số liệu Ban Chỉ đạo xem được chốt vào ngày cuối tháng và ngày cuối kỳ của báo cáo đã ký, để không suy ra
            được việc của một người trong một ngày. Trước ngày {formatDate(found.value.asked)}, lần chốt gần nhất là{' '}
            {formatDate(on)}.
          </Notice>
        </div>
      )}
      <p className={styles.headline}>
        {headline(shown, { total: rowBefore ?? before.total, on: since, isProtected: figures.isProtected })}
      </p>
      {on < today && changes.lastAt && (
        <div className={styles.adjusted}>
          <Notice tone="info">
            Số liệu ngày {formatDate(on)} đã được điều chỉnh sau ngày đó: {changes.records ?? fewWord} hồ sơ ghi bổ sung
            hoặc sửa, lần gần nhất {figures.isProtected ? changes.lastOn : formatMoment(changes.lastAt)}.
          </Notice>
        </div>
      )}
      <div className={styles.tiles}>
        <StatTile label="Người trong diện" value={shown.inScope} href={link('')} />
        <StatTile label="Tạm ổn định (nhóm A)" value={shown.groups[0] ?? null} href={link('nhom=A')} tone="a" />
        <StatTile label="Quá hạn liên hệ" value={shown.overdue} href={link('quahan=1')} tone="danger" />
        {!row && <StatTile label="Sắp về" value={figures.total.expected} href={links.expected()} />}
      </div>
      {trend && movement ? (
        <div className={styles.two}>
          <Card title="Phân nhóm qua thời gian">
            <TrendChart points={trend} />
          </Card>
          <Card title={`Từ ${formatDate(moved.from)} đến ${formatDate(moved.to)}`}>
            <FlowChart steps={movement.steps} />
            <MovementList movement={movement} />
            {figures.isProtected && <p className={styles.note}>Biến động được tính theo trọn một quý.</p>}
          </Card>
        </div>
      ) : (
        <p className={styles.note}>
          Diễn biến của riêng một xã không hiển thị ở đây, để không suy ra được từng người. Xem diễn biến của cả địa
          bàn.
        </p>
      )}
      <div className={styles.two}>
        <Card title="Phân nhóm A, B, C, D">
          <GroupBar counts={shown.groups} />
        </Card>
        <Card title="Gặp gỡ, liên hệ">
          <BarList
            items={[
              { label: 'Trong hạn', count: shown.contact[0] ?? null },
              { label: 'Trễ ngày hẹn thăm', count: shown.contact[1] ?? null, href: link('quahan=1&khonggap=0') },
              { label: `Quá ${neglectDays} ngày không gặp`, count: shown.contact[2] ?? null, href: link('khonggap=1') },
            ]}
          />
        </Card>
      </div>
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
      <div className={styles.columns}>
        {needs?.ok && <NeedsCard figures={needs.value} opensRows={opensRows(actor)} />}
        {loans?.ok && <LoansCard told={loans.value.told} />}
        {models?.ok && <ModelCounts counts={models.value} />}
        {context?.ok && <ContextCard context={context.value} />}
        {context?.ok && <CommunicationCard context={context.value} />}
      </div>
      <Card title={found.value.grain === 'PROVINCE' ? 'Theo tỉnh' : 'Theo xã'}>
        <TileMap units={figures.communes} hrefOf={links.unit} />
        <UnitTable
          title={found.value.grain === 'PROVINCE' ? 'Tỉnh' : 'Xã'}
          units={figures.communes}
          total={figures.total}
          hrefOf={links.unit}
        />
        <p className={styles.note}>
          Quá hạn liên hệ: đã qua ngày hẹn thăm, hoặc quá {neglectDays} ngày không gặp.
          {figures.isProtected && ` Số ${fewWord} được ẩn, có khi cùng một số khác, để không suy ra được từng người.`}
          {!figures.isProtected &&
            on < today &&
            ' Người đã chuyển đi nơi khác vẫn được tính trong số liệu ngày đó; hồ sơ của họ nay do nơi mới mở.'}
        </p>
        <FigureDefinitions />
      </Card>
    </>
  );
}
