import type { FormAction } from '@/components/form/form-action';
import { AddCriterion, AddType, EndToday } from '@/components/models/reference-forms';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { Disclosure } from '@/components/ui/disclosure';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { ModelReference } from '@/lib/models/administration/queries';
import { gradeNote } from '@/lib/models/grade';
import styles from './models.module.css';

export interface ReferenceActions {
  addType: FormAction;
  endType: FormAction;
  addCriterion: FormAction;
  endCriterion: FormAction;
}

interface Props {
  reference: ModelReference;
  /** Which form is open, as the address says: fields of two forms on one page would bear the same names. */
  asked: unknown;
  /** null for whoever only reads. */
  actions: ReferenceActions | null;
}

export function TypeList({ reference, asked, actions }: Props) {
  const today = todayInVietnam();
  return (
    <Card title="Loại mô hình">
      <ul className={styles.lines}>
        {reference.types.map((type) => (
          <li key={type.code} className={styles.line}>
            <div className={styles.lineHead}>
              <span className={styles.name}>{type.name}</span>
              <span className={styles.actions}>
                {!type.isCounted && <Chip>không tính vào số mô hình</Chip>}
                {type.validTo && <Chip>đến hết {formatDate(type.validTo)}</Chip>}
                {actions && !type.validTo && (
                  <EndToday
                    values={{ code: type.code, version: type.version, validTo: today }}
                    name={type.name}
                    action={actions.endType}
                  />
                )}
              </span>
            </div>
            <div className={styles.muted}>
              {[type.description, type.source, type.validFrom > today && `từ ${formatDate(type.validFrom)}`]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
      {actions && asked !== 'tieu-chi' && (
        <Disclosure label="Thêm loại mô hình">
          <AddType today={formatDate(today)} action={actions.addType} />
        </Disclosure>
      )}
    </Card>
  );
}

export function CriterionList({ reference, asked, actions }: Props) {
  const today = todayInVietnam();
  return (
    <Card title={`Tiêu chí đánh giá · ${reference.pointsInForce} điểm`}>
      <p className={styles.muted}>{gradeNote}</p>
      <ul className={styles.lines}>
        {reference.criteria.map((criterion) => (
          <li key={criterion.id} className={styles.line}>
            <div className={styles.lineHead}>
              <span className={styles.name}>{criterion.name}</span>
              <span className={styles.actions}>
                <span className={styles.amount}>{criterion.maxPoints} điểm</span>
                {actions && !criterion.validTo && (
                  <EndToday
                    values={{ criterionId: criterion.id, version: criterion.version, validTo: today }}
                    name={criterion.name}
                    action={actions.endCriterion}
                  />
                )}
              </span>
            </div>
            <div className={styles.muted}>
              {[criterion.reason, criterion.validTo && `đến hết ${formatDate(criterion.validTo)}`]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
      {actions &&
        (asked === 'tieu-chi' ? (
          <AddCriterion today={formatDate(today)} action={actions.addCriterion} />
        ) : (
          <p className={styles.links}>
            <a href="/quan-tri/mo-hinh?them=tieu-chi">Thêm tiêu chí</a>
          </p>
        ))}
    </Card>
  );
}
