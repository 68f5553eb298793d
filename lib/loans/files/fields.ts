import { labelKey } from '@/lib/imports/header-rules';

/** Columns of the bank's exports and of the confirmed list that are read; every other column is passed over. */
export type LoanField =
  | 'contract'
  | 'customer'
  | 'programme'
  | 'programmeName'
  | 'name'
  | 'cccd'
  | 'birth'
  | 'sex'
  | 'phone'
  | 'address'
  | 'beneficiaryName'
  | 'beneficiaryCccd'
  | 'communeName'
  | 'organisation'
  | 'organisationName'
  | 'groupCode'
  | 'groupName'
  | 'groupLeader'
  | 'fund'
  | 'purpose'
  | 'loanDate'
  | 'termMonths'
  | 'rate'
  | 'dueContract'
  | 'dueFinal'
  | 'amount'
  | 'disbursed'
  | 'repaid'
  | 'inTime'
  | 'overdue'
  | 'frozen'
  | 'balance'
  | 'frozenUntil'
  | 'interestDue'
  | 'interestInTime'
  | 'interestOverdue'
  | 'savingsBook'
  | 'status'
  | 'asOf'
  | 'certificate'
  | 'release'
  | 'representativeName'
  | 'representativeCccd'
  | 'representativeKin'
  | 'note';

interface Rule {
  field: LoanField;
  pattern: RegExp;
  not?: RegExp;
}

const REPRESENTATIVE = /\b(dai dien|dung ten|nguoi vay|chu ho|ho gia dinh)\b/;
const NUMBER = /\b(cccd|cmnd|cmt|can cuoc|dinh danh|giay to|ddcn)\b/;

/** First match wins, so the more particular wording stands first. Patterns read the label's words without accents. */
const rules: readonly Rule[] = [
  {
    field: 'beneficiaryCccd',
    pattern: /thu huong.*\b(cccd|cmnd|can cuoc|dinh danh|so)\b|\b(cccd|cmnd|can cuoc|dinh danh|so)\b.*thu huong/,
  },
  { field: 'beneficiaryName', pattern: /thu huong/ },
  {
    field: 'contract',
    pattern: /^(so|ma) (khe uoc|ku|mon vay|hop dong tin dung|hdtd)\b|^khe uoc$|^(so|ma) (giai ngan|khoan vay)$/,
  },
  { field: 'savingsBook', pattern: /\bso (so )?(tiet kiem|tk)\b|^so so\b/, not: /^(so )?du\b/ },
  { field: 'customer', pattern: /^(ma|so) (so )?(kh|khach hang)\b/ },
  { field: 'programme', pattern: /^ma (ct|chuong trinh|chtr)\b|^chuong trinh$/ },
  { field: 'programmeName', pattern: /^ten (ct|chuong trinh)\b/ },
  { field: 'representativeKin', pattern: /quan he/ },
  {
    field: 'communeName',
    pattern: /^(ten )?(xa|phuong|thi tran)\b(?! vien)|^ten dvhc|^don vi hanh chinh/,
    not: /^ma\b/,
  },
  { field: 'organisationName', pattern: /^ten (dvut|dv ut|don vi (nhan )?uy thac|hoi)\b/ },
  { field: 'organisation', pattern: /^(ma )?(dvut|dv ut|don vi (nhan )?uy thac)\b|^ma (hoi|to chuc)\b/ },
  { field: 'groupLeader', pattern: /\bto truong\b/ },
  { field: 'groupCode', pattern: /^ma to\b/ },
  { field: 'groupName', pattern: /^ten to\b|^to (tk vv|tkvv|tiet kiem)/ },
  { field: 'asOf', pattern: /^(ngay|ky) (so lieu|du lieu|sao ke|bao cao|chot)\b|^ngay lay so lieu/ },
  { field: 'frozenUntil', pattern: /(het han|den han|ngay het|ket thuc) khoanh|khoanh den/ },
  { field: 'dueFinal', pattern: /\b(gia han|sau cung|cuoi cung|sau gia han)\b/, not: /^(so|lan|thoi han)\b/ },
  { field: 'loanDate', pattern: /^ngay (cho )?(vay|giai ngan|nhan no|phat vay)\b/ },
  { field: 'birth', pattern: /\b(ngay|nam)\b.*\bsinh\b|^sinh\b|^ntns$/, not: /hoc sinh/ },
  {
    field: 'release',
    pattern: /chap hanh xong|chap hanh an xong|\bchx\b|ra trai|ra tu\b|man han|dac xa$/,
    not: /^(ho|ten|nguoi)\b|giay/,
  },
  { field: 'dueContract', pattern: /^(ngay )?(dh|den han|dao han|han tra)\b|^ngay .*\b(dh|den han|dao han)\b/ },
  { field: 'certificate', pattern: /giay (chung nhan|cn)|\bgcn\b/ },
  { field: 'purpose', pattern: /muc dich/ },
  { field: 'termMonths', pattern: /^thoi han( cho)?( vay)?\b|^so thang vay/ },
  { field: 'interestOverdue', pattern: /^lai (ton|phai thu|chua thu).*\b(qua han|qh)\b/ },
  { field: 'interestInTime', pattern: /^lai (ton|phai thu|chua thu).*\b(trong han|th)\b/ },
  { field: 'interestDue', pattern: /^(tong )?lai (ton|phai thu|chua thu)\b/ },
  { field: 'rate', pattern: /^lai suat\b|^ls\b/ },
  { field: 'disbursed', pattern: /\bgiai ngan\b|doanh so cho vay/, not: /^(ngay|so lan)\b/ },
  {
    field: 'repaid',
    pattern: /\bgoc da (tra|thu)\b|da (tra|thu) (no )?goc|\bthu no goc\b|^da tra goc|doanh so thu no/,
  },
  { field: 'amount', pattern: /^(muc|so tien|tien) (cho )?vay\b|^so tien phe duyet|^muc phe duyet|^han muc/ },
  { field: 'frozen', pattern: /^(tong )?(du )?no\b.*\bkhoanh\b|^khoanh$/ },
  { field: 'overdue', pattern: /^(tong )?(du )?no\b.*\b(qua han|qh)\b/ },
  { field: 'inTime', pattern: /^(tong )?(du )?no\b.*\b(trong han|th)\b/ },
  { field: 'balance', pattern: /^tong (du )?no\b|^du no( hien tai| goc)?$/ },
  { field: 'fund', pattern: /nguon von/ },
  { field: 'status', pattern: /^tinh trang\b|^trang thai\b/ },
  { field: 'sex', pattern: /^gioi( tinh)?$|^nam nu$/ },
  { field: 'phone', pattern: /dien thoai|\bsdt\b/ },
  { field: 'address', pattern: /dia chi|cu tru|thuong tru|noi o\b|ho khau/ },
  { field: 'note', pattern: /ghi chu/ },
];

/** What a column means, from its labels top to bottom; null for a column that is not read. */
export function loanFieldOf(labels: readonly string[]): LoanField | null {
  const keys = labels.map(labelKey);
  const whole = keys.join(' ').trim();
  if (whole === '' || whole.length > 120) return null;
  const identity = identityField(keys);
  if (identity !== null) return identity;
  for (const key of keys.length > 1 ? [whole, keys.at(-1) ?? ''] : [whole]) {
    const rule = rules.find(({ pattern, not }) => pattern.test(key) && !not?.test(key));
    if (rule) return rule.field;
  }
  return null;
}

/** Names and numbers of people: whose they are stands in the column's own label or in the one above it. */
function identityField(keys: readonly string[]): LoanField | null {
  const last = keys.at(-1) ?? '';
  const whole = keys.join(' ');
  if (/thu huong/.test(whole) || /^(ngay|noi) cap\b/.test(last)) return null;
  const isStandIn = REPRESENTATIVE.test(whole);
  if (NUMBER.test(last) && !/^(ngay|noi)\b/.test(last)) return isStandIn ? 'representativeCccd' : 'cccd';
  if (/vo chong|hssv|to truong|\bcha\b|\bme\b/.test(last)) return null;
  if (/^(ho )?(va )?ten (kh|khach hang)\b/.test(last)) return 'name';
  if (isStandIn && /\b(ho (va )?ten|ten)\b|^(nguoi )?dai dien/.test(last)) return 'representativeName';
  return /^ho (va )?ten\b|^ten nguoi\b/.test(last) ? 'name' : null;
}

/** Which of the three a table is, told by its columns alone. */
export function kindOfColumns(fields: ReadonlyMap<LoanField, { header: string }>): 'MAU31' | 'MAU10' | 'MAU01' | null {
  const contract = fields.get('contract');
  const hasMoney = fields.has('amount') || fields.has('balance') || fields.has('inTime');
  if (contract && hasMoney && fields.has('loanDate')) {
    return /mon vay|khoan vay/.test(labelKey(contract.header)) ? 'MAU10' : 'MAU31';
  }
  const about = ['release', 'representativeName', 'representativeCccd', 'representativeKin', 'certificate'] as const;
  const isList = fields.has('name') && fields.has('cccd') && about.filter((field) => fields.has(field)).length >= 2;
  return isList && !hasMoney ? 'MAU01' : null;
}
