import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { RecordTable } from '@/components/ui/record-table';
import { shownCount } from '@/components/ui/stat-tile';
import { smallestShown, tensWord } from '@/lib/committee/suppression';
import { formatContext } from '@/lib/crime/figure';
import type { ContextFigureView } from '@/lib/crime/read';
import { formatDate } from '@/lib/dates';
import { formatShare } from '@/lib/percent';
import type { Cohort } from '@/lib/reoffending/cohorts';
import type { Curve } from '@/lib/reoffending/curve';
import type { ReOffenceFigures } from '@/lib/reoffending/queries';
import { ratioDefinition, type ShownRatio } from '@/lib/reoffending/ratio';
import { curveSentence, formatPercent } from '@/lib/reoffending/words';
import styles from './evidence.module.css';
import { SurvivalChart } from './survival-chart';

/** What reports told: with its source, and never mixed with what is counted here. */
export function ReportedRatios({ figures }: { figures: readonly ContextFigureView[] }) {
  return (
    <Card title="Số liệu báo cáo">
      {figures.length === 0 ? (
        <p className={styles.muted}>
          Chưa có tỷ lệ tái phạm nào được nhập từ báo cáo. Công an cấp trên nhập ở mục Tội phạm, kèm nguồn.
        </p>
      ) : (
        <ul className={styles.list}>
          {figures.map((figure) => (
            <li key={figure.id} className={styles.item}>
              <div className={styles.head}>
                <strong>{figure.unitName}</strong>
                <strong>{formatContext(figure.kind, figure.value)}</strong>
              </div>
              <span className={styles.muted}>
                {formatDate(figure.periodFrom)} đến {formatDate(figure.periodTo)} ·{' '}
                {figure.numerator !== null && figure.denominator !== null
                  ? `${figure.numerator.toLocaleString('vi-VN')}/${figure.denominator.toLocaleString('vi-VN')} người`
                  : 'số liệu báo cáo, chưa có tử số, mẫu số'}{' '}
                · Nguồn: {figure.source}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const ratioCell = ({ events, people }: Pick<ShownRatio, 'events' | 'people'>) =>
  events === null || people === null ? 'ẩn (số nhỏ)' : formatShare(events, people);

/** The stock ratio as it is counted from files, with what it is made of said beside it. */
export function RatioCard({ figures }: { figures: ReOffenceFigures }) {
  const { years, thisYear } = figures;
  const now = thisYear && {
    key: 'now',
    cells: [
      `${formatDate(thisYear.from)} đến ${formatDate(thisYear.to)}`,
      thisYear.people.toLocaleString('vi-VN'),
      thisYear.events.toLocaleString('vi-VN'),
      formatShare(thisYear.events, thisYear.people),
    ],
  };
  return (
    <Card title="Tỷ lệ tính từ hồ sơ">
      <div className={styles.card}>
        <RecordTable
          caption="Tỷ lệ tái phạm theo năm"
          columns={['Kỳ', 'Người trong diện', 'Có bản án mới', 'Tỷ lệ']}
          rows={[
            ...(now ? [now] : []),
            ...years.map((row) => ({
              key: row.year,
              cells: [
                `Năm ${row.year}`,
                shownCount(row.people),
                row.events === null ? 'ẩn (số nhỏ)' : row.events.toLocaleString('vi-VN'),
                ratioCell(row),
              ],
            })),
          ]}
        />
        <p className={styles.note}>
          Tử số: {ratioDefinition.numerator}. Mẫu số: {ratioDefinition.denominator}. Định nghĩa bản{' '}
          {ratioDefinition.version}. Chỉ tính hồ sơ có trong hệ thống, nên có thể khác số liệu báo cáo.
        </p>
        {thisYear && thisYear.unrecorded > 0 && (
          <p>
            <strong>
              {thisYear.unrecorded} hồ sơ kết thúc năm nay vì bị kết án tù về tội mới nhưng chưa ghi bản án mới
            </strong>{' '}
            nên chưa vào tử số. Công an xã ghi ở mục Giấy tờ của hồ sơ.
          </p>
        )}
      </div>
    </Card>
  );
}

interface CurveProps {
  title: string;
  curve: Curve | null;
  isProtected: boolean;
  day: string | null;
}

/** How long it took, of everybody released or of one quarter. */
export function CurveCard({ title, curve, isProtected, day }: CurveProps) {
  return (
    <Card title={title}>
      {!curve || !day ? (
        <p className={styles.muted}>
          {isProtected
            ? `Chưa có năm trọn nào có từ ${smallestShown} bản án mới trở lên, nên chưa hiển thị.`
            : 'Chưa có hồ sơ nào biết ngày chấp hành xong án để tính.'}
        </p>
      ) : (
        <div className={styles.card}>
          <p className={styles.headline}>{curveSentence(curve)}</p>
          <p className={styles.muted}>
            Đến {formatDate(day)}: {curve.isCoarse ? tensWord(curve.people) : shownCount(curve.people)} người đã được
            theo dõi
            {!curve.isCoarse && `, ${shownCount(curve.events)} người có bản án mới`}.
          </p>
          {curve.until > 0 && <SurvivalChart curve={curve} />}
        </div>
      )}
    </Card>
  );
}

/** What the picture can and cannot say, in plain words. */
export function CensoringNote({ isProtected }: { isProtected: boolean }) {
  return (
    <p className={styles.note}>
      Người chưa có bản án mới đến ngày số liệu, hoặc thôi được quản lý trước đó (xóa án tích, chết, đi khỏi địa bàn của
      hệ thống), vẫn được tính cho đến ngày cuối cùng còn biết về họ, rồi mới rời khỏi phép tính: không coi họ là đã tái
      phạm, cũng không coi là sẽ không bao giờ tái phạm. Người vào danh sách muộn chỉ được tính từ ngày vào. Ước tính
      Kaplan–Meier; khoảng tin cậy theo Greenwood trên thang log(−log).
      {isProtected &&
        ` Vì số nhỏ có thể chỉ ra từng người, ở đây chỉ có trọn năm, các mốc 6, 12, 24, 36 tháng, số làm tròn, và mốc nào có từ ${smallestShown} bản án mới trở lên.`}
    </p>
  );
}

interface CohortProps {
  cohorts: readonly Cohort[];
  hrefOf: (label: string) => string;
}

/** The same by quarter of release, or by several together where one is too small; each opens its own curve. */
export function CohortCard({ cohorts, hrefOf }: CohortProps) {
  const watched = cohorts.filter((c) => c.isWatchedFromStart);
  const late = cohorts.length - watched.length;
  if (cohorts.length === 0) return null;
  return (
    <Card title="Theo quý ra trại">
      <div className={styles.card}>
        {watched.length === 0 ? (
          <p className={styles.muted}>Chưa có quý nào được theo dõi từ đầu và đủ số để hiển thị riêng.</p>
        ) : (
          <RecordTable
            caption="Tỷ lệ có bản án mới theo quý chấp hành xong án"
            columns={['Về trong', 'Người', 'Bản án mới', 'Sau 6 tháng', 'Sau 12 tháng', 'Sau 24 tháng', 'Sau 36 tháng']}
            rows={watched.map(({ label, curve }) => ({
              key: label,
              cells: [
                <Link key="label" href={hrefOf(label)} prefetch={false}>
                  {label}
                </Link>,
                curve.isCoarse ? tensWord(curve.people) : shownCount(curve.people),
                curve.isCoarse ? `từ ${smallestShown}` : shownCount(curve.events),
                ...curve.milestones.map(
                  (m) => m.survival !== null && formatPercent(1 - m.survival, curve.isCoarse ? 0 : 1),
                ),
              ],
            }))}
          />
        )}
        <p className={styles.note}>
          Tỷ lệ là phần ước tính có bản án mới đến mốc đó. Ô trống: chưa đến mốc, hoặc còn dưới 10 người được theo dõi.
          Quý ít người dao động mạnh; đừng so hai quý với nhau bằng mắt.
          {late > 0 &&
            ` ${late} quý khác có phần lớn người vào danh sách muộn (quá 90 ngày từ ngày về), nên không có đường riêng mà chỉ được tính trong đường chung.`}
        </p>
      </div>
    </Card>
  );
}
