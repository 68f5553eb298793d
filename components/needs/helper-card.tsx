import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import { organisationLabel } from '@/lib/needs/need';
import type { SupportView } from '@/lib/needs/queries';
import type { HelperActions } from './actions';
import { AssignHelper, EndHelper } from './need-forms';
import styles from './needs.module.css';

interface Props {
  support: SupportView;
  actions: HelperActions | null;
}

/** Người được phân công giúp đỡ: who looks after the person now, then who did. */
export function HelperCard({ support, actions }: Props) {
  const { helpers, caseId } = support;
  const today = todayInVietnam();
  return (
    <Card title="Người được phân công giúp đỡ">
      {helpers.length === 0 && (
        <p className={styles.muted}>
          Chưa phân công. Báo cáo của người giúp đỡ là căn cứ để Công an xã phân nhóm (Thông tư 10/2024/TT-BCA).
        </p>
      )}
      <ul className={styles.list}>
        {helpers.map((helper) => (
          <li key={helper.id} className={styles.row}>
            <div>
              <strong>{helper.fullName}</strong>
              <div>
                {[helper.position, organisationLabel(helper.organisation), helper.phone].filter(Boolean).join(' · ')}
              </div>
              <span className={styles.muted}>
                từ {formatDate(fromDbDate(helper.validFrom))}
                {helper.validTo && ` đến ${formatDate(fromDbDate(helper.validTo))}: ${helper.endReason}`}
              </span>
            </div>
            {actions && helper.validTo === null && (
              <Disclosure label="Thôi phân công">
                <EndHelper
                  helper={{ id: helper.id, version: helper.version }}
                  today={today}
                  action={actions.endHelper}
                />
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
      {actions && (
        <Disclosure label="Phân công người giúp đỡ">
          <AssignHelper caseId={caseId} today={today} action={actions.assignHelper} />
        </Disclosure>
      )}
    </Card>
  );
}
