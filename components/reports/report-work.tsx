import type { ReactNode } from 'react';
import type { FormAction } from '@/components/form/form-action';
import { drawingAt } from '@/components/reports/drawing-at';
import { ReturnReport, SignReport, StepButton, WriteReport } from '@/components/reports/work-forms';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { ReportTexts } from '@/lib/reports/sections';
import styles from './reports.module.css';

export interface ReportActions {
  write: FormAction;
  refresh: FormAction;
  drop: FormAction;
  sign: FormAction;
  submit: FormAction;
  receive: FormAction;
  returned: FormAction;
  merge: FormAction;
}

interface Props {
  report: {
    id: string;
    version: number;
    sha256: string | null;
    may: { write: boolean; drop: boolean; sign: boolean; submit: boolean; answer: boolean; merge: boolean };
  };
  texts: ReportTexts;
  /** As the address says: what is to be done. */
  asked: unknown;
  actions: ReportActions;
}

const offered = {
  viet: { open: 'Sửa lời văn', close: 'Thôi, chưa sửa' },
  ky: { open: 'Ký', close: 'Thôi, chưa ký' },
  'tra-lai': { open: 'Trả lại', close: 'Thôi, chưa trả lại' },
} as const;
type Key = keyof typeof offered;

/** What can be done next, and the report as a file. One form at a time, chosen by its address. */
export function ReportWork({ report, texts, asked, actions }: Props) {
  const { id: reportId, version, may } = report;
  const ids = { reportId, version };
  const isOffered = { viet: may.write, ky: may.sign, 'tra-lai': may.answer } as const satisfies Record<Key, boolean>;
  const keys = (['viet', 'ky', 'tra-lai'] as const).filter((key) => isOffered[key]);
  const current = keys.find((key) => key === asked) ?? null;
  return (
    <section id="viec">
      <Card title={Object.values(may).some(Boolean) ? 'Việc tiếp theo' : 'Tải về'}>
        {may.write && !may.sign && <p>Viết xong thì báo người đứng đầu đơn vị ký; ký rồi mới gửi cấp trên.</p>}
        <div className={styles.buttons}>
          {keys.map((key, n) => (
            <LinkButton
              key={key}
              href={key === current ? `/bao-cao/${reportId}` : `/bao-cao/${reportId}?viec=${key}#viec`}
              variant={n === 0 && !may.answer ? 'primary' : 'quiet'}
            >
              {offered[key][key === current ? 'close' : 'open']}
            </LinkButton>
          ))}
          {may.answer && (
            <StepButton ids={ids} action={actions.receive} done="Đã nhận báo cáo.">
              Nhận báo cáo
            </StepButton>
          )}
          {may.submit && (
            <StepButton ids={ids} action={actions.submit} done="Đã gửi cấp trên." confirm="Gửi báo cáo lên cấp trên?">
              Gửi cấp trên
            </StepButton>
          )}
          {may.write && (
            <StepButton
              ids={ids}
              action={actions.refresh}
              done="Đã lấy số liệu mới; lời văn giữ nguyên."
              progressAt={drawingAt}
              isQuiet
            >
              Lấy lại số liệu
            </StepButton>
          )}
          {may.merge && (
            <StepButton ids={ids} action={actions.merge} done="Đã tổng hợp báo cáo của các xã." isQuiet>
              Tổng hợp báo cáo các xã
            </StepButton>
          )}
          {may.drop && (
            <StepButton ids={ids} action={actions.drop} done="Đã bỏ báo cáo." confirm="Bỏ báo cáo đang soạn?" isQuiet>
              Bỏ
            </StepButton>
          )}
        </div>
        {current && formOf(current, { ids, texts }, actions)}
        <Files reportId={reportId} isSigned={report.sha256 !== null} />
      </Card>
    </section>
  );
}

interface Given {
  ids: { reportId: string; version: number };
  texts: ReportTexts;
}

function formOf(key: Key, { ids, texts }: Given, actions: ReportActions): ReactNode {
  if (key === 'viet') return <WriteReport ids={ids} texts={texts} action={actions.write} />;
  if (key === 'ky') return <SignReport ids={ids} today={formatDate(todayInVietnam())} action={actions.sign} />;
  return <ReturnReport ids={ids} action={actions.returned} />;
}

function Files({ reportId, isSigned }: { reportId: string; isSigned: boolean }) {
  const base = `/api/bao-cao/${reportId}`;
  return (
    <nav className={styles.steps} aria-label="Tải báo cáo">
      {isSigned && <a href={`${base}/da-ky`}>Tệp đã ký (PDF)</a>}
      <a href={`${base}?dang=docx`}>Word</a>
      <a href={`${base}?dang=pdf`}>PDF</a>
      <a href={`${base}?dang=xlsx`}>Số liệu Excel</a>
    </nav>
  );
}
