import type { FormAction } from '@/components/form/form-action';
import { GiveConsent, WithdrawConsent } from '@/components/jobs/consent-forms';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { formatDate } from '@/lib/dates';
import { consentInWords, isConsentField } from '@/lib/jobs/profiles/profile';
import type { JobFile } from '@/lib/jobs/profiles/queries';
import styles from './jobs.module.css';

interface Props {
  file: JobFile;
  today: string;
  give: FormAction;
  withdraw: FormAction;
}

/** What the person lets employers know: the yes in force, those before, a new one, taking it back. */
export function Consents({ file, today, give, withdraw }: Props) {
  const inForce = file.consents.find((one) => one.withdrawnOn === null);
  const before = file.consents.filter((one) => one !== inForce);
  return (
    <Card title="Đồng ý cung cấp thông tin">
      <div className={styles.forms} id="dong-y">
        {inForce ? (
          <Notice tone="success">
            Đồng ý cho cơ sở biết {consentInWords(inForce.fields)}. Ngày {formatDate(inForce.givenOn)}, {inForce.paper}.
          </Notice>
        ) : (
          <Notice>
            Chưa có đồng ý: chưa giới thiệu được. Hỏi người này muốn cho cơ sở biết điều gì; cơ sở chỉ nhận đúng những
            điều đó, và người này rút lại lúc nào cũng được.
          </Notice>
        )}
        {file.may.save && (
          <Disclosure
            label={inForce ? 'Thay bằng đồng ý mới' : 'Ghi đồng ý'}
            isOpen={!inForce && file.profile !== null}
          >
            <GiveConsent
              key={file.consents.length}
              caseId={file.caseId}
              today={today}
              fields={inForce ? inForce.fields.filter(isConsentField) : []}
              action={give}
            />
          </Disclosure>
        )}
        {inForce && file.may.withdraw && (
          <Disclosure label="Rút đồng ý">
            <WithdrawConsent consentId={inForce.id} today={today} action={withdraw} />
          </Disclosure>
        )}
        {before.length > 0 && (
          <Disclosure label={`Trước đây (${before.length})`}>
            <ul className={styles.steps}>
              {before.map((one) => (
                <li key={one.id}>
                  {formatDate(one.givenOn)} – {one.withdrawnOn && formatDate(one.withdrawnOn)}:{' '}
                  {consentInWords(one.fields)}
                  {one.withdrawnReason && `; ${one.withdrawnReason}`}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </Card>
  );
}
