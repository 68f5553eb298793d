import type pg from 'pg';
import type { Actor } from '@/lib/access/actor';
import { addDays, formatDate, todayInVietnam } from '@/lib/dates';
import { dropLoanFile, uploadLoanFile } from '@/lib/loans/files/commands';

export interface LoanFileTimes {
  rows: number;
  seconds: number;
}

interface Row {
  contract: string;
  customer: string;
  borrower: string;
  commune: string;
  organisation: string;
  signed: string;
  due: string;
  inTime: number;
  overdue: number;
}

const header =
  'Tên xã;Mã ĐVUT;Mã KH;Tên KH;Số CMND;Số khế ước;Mã chương trình;Nguồn vốn;Ngày vay;Thời hạn vay;Lãi suất;Ngày ĐH theo hợp đồng;Ngày ĐH theo Gia hạn;Mức vay;Gốc đã trả;Dư nợ trong hạn;Dư nợ quá hạn;Dư nợ khoanh;Tổng dư nợ;Tình trạng món vay;Ngày số liệu';

/** Mẫu 31 of every loan on file, every tenth with another balance: read, held against the ledgers and kept for review. */
export async function measureLoanFile(actor: Actor, sql: pg.Client): Promise<LoanFileTimes> {
  const { rows } = await sql.query<Row>(`
    SELECT l.contract_number AS contract, l.customer_code AS customer, l.borrower_name AS borrower, u.form || ' ' || u.name AS commune, l.organisation,
      to_char(l.signed_on, 'DD/MM/YYYY') AS signed, to_char(l.due_on, 'DD/MM/YYYY') AS due, l.in_time::float8 AS "inTime", l.overdue::float8 AS overdue
    FROM loan l JOIN unit u ON u.id = l.commune_id WHERE l.contract_number IS NOT NULL`);
  const day = formatDate(addDays(`${todayInVietnam().slice(0, 8)}01`, -1));
  const lines = rows.map((row, n) => {
    const inTime = n % 10 === 0 ? row.inTime - 1_000_000 : row.inTime;
    const balance = inTime + row.overdue;
    return [
      ...[
        row.commune,
        row.organisation,
        row.customer,
        row.borrower,
        '',
        row.contract,
        '26',
        '1',
        row.signed,
        60,
        '6,6',
      ],
      ...[row.due, row.due, 100_000_000, 100_000_000 - balance, inTime, row.overdue, 0, balance, 'OPEN', day],
    ].join(';');
  });
  const bytes = new TextEncoder().encode(`Kỳ số liệu: ${day}\r\n${header}\r\n${lines.join('\r\n')}\r\n`);
  const started = performance.now();
  const kept = await uploadLoanFile(actor, { fileName: 'Mau 31 do toc do.csv', bytes });
  const seconds = (performance.now() - started) / 1000;
  if (!kept.ok) throw new Error(JSON.stringify(kept));
  await dropLoanFile(actor, { importId: kept.value.importId ?? '' });
  await sql.query(`DELETE FROM loan_import`);
  return { rows: rows.length, seconds };
}
