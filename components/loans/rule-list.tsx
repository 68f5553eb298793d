import type { FormAction } from '@/components/form/form-action';
import { ChangeRuleForm } from '@/components/loans/rule-forms';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { Disclosure } from '@/components/ui/disclosure';
import { formatDate } from '@/lib/dates';
import type { RuleRow } from '@/lib/loans/administration/queries';
import styles from './loans.module.css';

/** What holds today, where it stands, what came before, and the form for another version. */
export function RuleList({ rules, action }: { rules: readonly RuleRow[]; action: FormAction | null }) {
  return (
    <Card title="Các mức đang áp dụng">
      <ul className={styles.lines}>
        {rules.map((rule) => (
          <li key={rule.key} className={styles.line}>
            <div className={styles.lineHead}>
              <span className={styles.name}>{rule.label}</span>
              <span className={styles.amount}>{rule.value}</span>
            </div>
            <div className={styles.muted}>
              {rule.clause} · {rule.source} · từ {formatDate(rule.validFrom)}
            </div>
            {!rule.isVerified && <Chip tone="attention">cần đối chiếu văn bản gốc</Chip>}
            <Disclosure label="Các lần thay đổi">
              <ul>
                {rule.versions.map((version) => (
                  <li key={`${version.validFrom} ${version.value} ${version.reason}`}>
                    {version.value} từ {formatDate(version.validFrom)}
                    {version.isLater && ' (chưa đến ngày)'}: {version.reason}
                  </li>
                ))}
              </ul>
            </Disclosure>
            {action && (
              <Disclosure label="Đổi mức này…">
                <ChangeRuleForm rule={rule} action={action} />
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
