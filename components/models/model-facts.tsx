import Link from 'next/link';
import { Card, Facts } from '@/components/ui/card';
import { formatDate } from '@/lib/dates';
import { levelLabels } from '@/lib/models/model';
import type { ModelView } from '@/lib/models/read';
import styles from './models.module.css';

/** What the model is: its decision, aims, rules, money, and the board that runs it. */
export function ModelFacts({ model }: { model: ModelView }) {
  const decision = [model.decisionNumber, model.decisionOn && formatDate(model.decisionOn), model.decidedBy];
  return (
    <Card
      title="Hồ sơ mô hình"
      action={
        model.may.change && (
          <Link href={`/mo-hinh/${model.id}/sua`} prefetch={false}>
            Sửa
          </Link>
        )
      }
    >
      <Facts
        items={[
          ['Loại', `${model.typeName}${model.isCounted ? '' : ' (không tính vào số mô hình)'}`],
          ['Cấp', levelLabels[model.level]],
          ['Đơn vị phụ trách', model.unitName],
          ...(model.foundedIn ? ([['Thành lập tại', model.foundedIn]] as const) : []),
          ['Địa điểm', model.place],
          ['Khảo sát', model.surveyedOn && formatDate(model.surveyedOn)],
          ['Quyết định', decision.filter(Boolean).join(' · ') || null],
          ['Mục tiêu', model.aims && <span className={styles.pre}>{model.aims}</span>],
          ['Quy chế phối hợp', model.rules && <span className={styles.pre}>{model.rules}</span>],
          ['Kinh phí', model.funding && <span className={styles.pre}>{model.funding}</span>],
        ]}
      />
      <h3 className={styles.subtitle}>Ban điều hành</h3>
      {model.board.length === 0 && <p className={styles.muted}>Chưa ghi ban điều hành.</p>}
      <ul className={styles.tree}>
        {model.board.map((one) => (
          <li key={one.id}>
            {[one.boardRole, one.fullName, one.position, `từ ${formatDate(one.validFrom)}`]
              .concat(one.validTo ? [`đến ${formatDate(one.validTo)}`] : [])
              .filter(Boolean)
              .join(' · ')}{' '}
            {model.may.change && !one.validTo && (
              <Link href={`/mo-hinh/${model.id}?viec=thoi-ban&dong=${one.id}#viec`} prefetch={false}>
                Thôi
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
