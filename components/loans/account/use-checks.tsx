import type { FormAction } from '@/components/form/form-action';
import { UseCheckForm } from '@/components/loans/account/use-check-form';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { formatDate, type LegalDate } from '@/lib/dates';
import { useOfMoneyLabels } from '@/lib/loans/account/schema';
import type { CheckView } from '@/lib/loans/account/view';
import styles from './account.module.css';

interface Props {
  loanId: string;
  checks: readonly CheckView[];
  today: LegalDate;
  action: FormAction;
}

/** How the money was used, after each disbursement (Hướng dẫn 727/HD-NHCS). */
export function UseChecks({ loanId, checks, today, action }: Props) {
  if (checks.length === 0) return null;
  // One form at a time, the oldest first: fields of two forms on one page would bear the same names.
  const next = checks.find((check) => check.doneOn === null);
  return (
    <section id="kiem-tra">
      <Card title="Kiểm tra sử dụng vốn">
        <ul className={styles.lines}>
          {checks.map((check) => (
            <li key={check.id} className={styles.line}>
              {check.doneOn && check.result ? (
                <>
                  <strong>{useOfMoneyLabels[check.result]}</strong>
                  <span className={styles.muted}>
                    {check.doneBy} kiểm tra {formatDate(check.doneOn)}
                    {check.note && ` · ${check.note}`}
                  </span>
                </>
              ) : (
                <>
                  <span className={check.dueOn < today ? styles.late : undefined}>
                    Hạn kiểm tra {formatDate(check.dueOn)}
                    {check.dueOn < today && ', đã quá hạn'}
                  </span>
                  {check.id === next?.id && (
                    <Disclosure label="Ghi kết quả kiểm tra">
                      <UseCheckForm
                        loanId={loanId}
                        checkId={check.id}
                        version={check.version}
                        today={formatDate(today)}
                        action={action}
                      />
                    </Disclosure>
                  )}
                </>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}
