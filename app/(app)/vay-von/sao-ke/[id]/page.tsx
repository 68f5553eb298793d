import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  acceptDifferencesAction,
  confirmLoanAction,
  dropLoanFileAction,
  linkLoanRowAction,
  takeOverLoanFileAction,
} from '@/app/(app)/vay-von/sao-ke/actions';
import { DifferenceList } from '@/components/loans/files/difference-list';
import { DropFile } from '@/components/loans/files/drop-file';
import { TakeOver } from '@/components/loans/files/take-over';
import { UnlinkedRows } from '@/components/loans/files/unlinked-rows';
import { WaitingRows } from '@/components/loans/files/waiting-rows';
import { WrongRows } from '@/components/loans/files/wrong-rows';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import stack from '@/components/ui/stack.module.css';
import { formatDate } from '@/lib/dates';
import { getLoanFile } from '@/lib/loans/files/queries';
import { loanFilePageSchema } from '@/lib/loans/files/schema';
import { fileAmounts, fileSentence, fileStatusWords } from '@/lib/loans/files/sentence';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Đối chiếu sao kê' };

export default async function LoanFilePage({ params, searchParams }: PageProps<'id'>) {
  const actor = await requireActor();
  const { id } = await params;
  const page = loanFilePageSchema.shape.page.catch(1).parse(Number((await searchParams).trang ?? 1));
  const found = await getLoanFile(actor, { importId: id, page });
  if (!found.ok) notFound();
  const file = found.value;
  const isList = file.kind === 'MAU01';
  return (
    <>
      <PageHeader
        title={file.fileName}
        context={[file.kindLabel, file.asOf && `số liệu ngày ${formatDate(file.asOf)}`, fileStatusWords[file.status]]
          .filter(Boolean)
          .join(' · ')}
        back={{ href: '/vay-von/sao-ke', label: 'Sao kê' }}
        action={file.may.drop && <DropFile importId={file.id} drop={dropLoanFileAction} />}
      />
      <div className={stack.stack}>
        {file.older && <Notice tone="attention">{file.older}</Notice>}
        <p>{fileSentence(file)}</p>
        {!isList && <p>{fileAmounts(file.counts)}</p>}
        {file.may.takeOver && !file.older && (
          <TakeOver
            importId={file.id}
            isList={isList}
            isRunning={file.status === 'RUNNING'}
            open={file.standing.open}
            takeOver={takeOverLoanFileAction}
          />
        )}
        {file.differing > 0 && (
          <section>
            <div className={stack.row}>
              <h2>Chênh lệch với sổ</h2>
              <a className={stack.link} href={`/api/vay-von/sao-ke/${file.id}/chenh-lech`} download>
                Tải chênh lệch (Excel)
              </a>
            </div>
            <DifferenceList
              importId={file.id}
              rows={file.differences}
              reasons={file.standing.reasons}
              mayAccept={file.may.accept}
              accept={acceptDifferencesAction}
            />
            <Pager
              page={page}
              pageSize={file.pageSize}
              total={file.differing}
              href={(n) => `/vay-von/sao-ke/${file.id}?trang=${n}`}
            />
          </section>
        )}
        {file.waiting.length > 0 && (
          <WaitingRows rows={file.waiting} mayDecide={file.may.link} confirm={confirmLoanAction} />
        )}
        {file.unlinked.length > 0 && (
          <UnlinkedRows rows={file.unlinked} choices={file.choices} mayLink={file.may.link} link={linkLoanRowAction} />
        )}
        {file.wrong.length > 0 && <WrongRows rows={file.wrong} />}
        {file.status === 'DONE' && !isList && file.standing.open === 0 && (
          <Notice tone="success">Sổ vay và sao kê khớp nhau. Khi có sao kê mới, tải lên ở trang Sao kê.</Notice>
        )}
      </div>
    </>
  );
}
