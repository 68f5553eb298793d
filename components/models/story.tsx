import Link from 'next/link';
import { HealthChip } from '@/components/models/health-chip';
import { Card } from '@/components/ui/card';
import { formatDate } from '@/lib/dates';
import { gradeLabel } from '@/lib/models/grade';
import { memberWords } from '@/lib/models/member-count';
import { eventLabel, stageLabels } from '@/lib/models/model';
import type { ModelView } from '@/lib/models/read';
import { shownDong } from '@/lib/money';
import styles from './models.module.css';

/** Who, since when, what was done, with what result: one look. */
export function Headline({ model }: { model: ModelView }) {
  const held = model.activities.filter((a) => a.heldOn !== null);
  const [latest] = model.evaluations;
  const balance = model.money.at(-1)?.balance;
  return (
    <Card>
      <p className={styles.headline}>
        <HealthChip health={model.health} />
        <span>
          {[
            model.launchedOn ? `Ra mắt ${formatDate(model.launchedOn)}` : stageLabels[model.stage],
            model.endedOn && `kết thúc ${formatDate(model.endedOn)}`,
            !model.isCountOnly && `${memberWords(model.memberCount)} thành viên`,
            !model.isCountOnly && `${held.length} hoạt động đã tổ chức`,
            model.lastActivityOn && `gần nhất ${formatDate(model.lastActivityOn)}`,
            balance !== undefined && `quỹ còn ${shownDong(balance)}`,
            latest && `đánh giá gần nhất: ${gradeLabel(latest.grade)} (${latest.points}/${latest.maxPoints})`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
    </Card>
  );
}

export function Story({ model }: { model: ModelView }) {
  return (
    <Card title="Câu chuyện của mô hình">
      <ol className={styles.story}>
        {model.events.map((event) => (
          <li key={event.id} className={styles.event}>
            <span className={styles.name}>
              {formatDate(event.happenedOn)} · {eventLabel(event.step)}
            </span>
            <div className={`${styles.muted} ${styles.pre}`}>
              {[event.document, event.note, event.by && `ghi bởi ${event.by}`].filter(Boolean).join(' · ')}
            </div>
          </li>
        ))}
      </ol>
      {model.heir && (
        <p>
          Nay thuộc mô hình <Link href={`/mo-hinh/${model.heir.id}`}>{model.heir.name}</Link>
        </p>
      )}
    </Card>
  );
}

/** Where it came from and what came from it; models that work together with it or became part of it. */
export function Family({ model }: { model: ModelView }) {
  const { family, host, integrated, absorbed } = model;
  if (family.length < 2 && !host && integrated.length === 0 && absorbed.length === 0) return null;
  const top = Math.min(...family.map(({ depth }) => depth));
  return (
    <Card title="Cây nhân rộng và mô hình liên quan">
      {family.length > 1 && (
        <ol className={styles.tree}>
          {family.map((one) => (
            <li key={one.id} style={{ paddingLeft: (one.depth - top) * 20 }}>
              {one.id === model.id ? (
                <strong>{one.name}</strong>
              ) : (
                <Link href={`/mo-hinh/${one.id}`} prefetch={false}>
                  {one.name}
                </Link>
              )}{' '}
              <span className={styles.muted}>
                {one.unitName} · {stageLabels[one.stage]}
              </span>
            </li>
          ))}
        </ol>
      )}
      {host && <Linked title="Lồng ghép với" models={[host]} />}
      <Linked title="Mô hình an ninh trật tự lồng ghép (không tính vào số mô hình)" models={integrated} />
      <Linked title="Mô hình đã sáp nhập vào đây" models={absorbed} />
    </Card>
  );
}

function Linked({ title, models }: { title: string; models: readonly { id: string; name: string }[] }) {
  if (models.length === 0) return null;
  return (
    <div className={styles.links}>
      <span className={styles.muted}>{title}:</span>
      {models.map((one) => (
        <Link key={one.id} href={`/mo-hinh/${one.id}`} prefetch={false}>
          {one.name}
        </Link>
      ))}
    </div>
  );
}
