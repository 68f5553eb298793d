import type { LoanFileTimes } from './loan-file';
import type { Timing } from './measure';
import type { ImportTimes } from './writes';

export interface SceneResult {
  key: string;
  title: string;
  limit: number;
  page: Timing;
  sql: Timing;
  perSecond: number;
}

export interface BenchResult {
  people: number;
  empty: Timing & { perSecond: number };
  scenes: SceneResult[];
  followUp?: Timing & { perSecond: number };
  bulk?: { files: number; seconds: number };
  /** A sơ kết of a province, drawn. */
  reportSeconds?: number;
  loanFile?: LoanFileTimes;
  import?: ImportTimes;
  scripts?: Record<string, number>;
  peakMemoryMb?: number;
}

const ms = (n: number) => n.toFixed(1);
const times = (n: number) => `${n.toFixed(2)}×`;
const met = (isMet: boolean) => (isMet ? 'đạt' : 'CHƯA');
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function sceneTable({ empty, scenes }: BenchResult): string[] {
  return [
    line(['trang', 'p50 ms', 'p99 ms', 'SQL p50', '(SQL + trang trống)', 'tỷ lệ', 'mức', '', 'lượt/giây (32)']),
    line(Array<string>(9).fill('---')),
    ...scenes.map(({ title, page, sql, limit, perSecond }) => {
      const floor = sql.p50 + empty.p50;
      const ratio = page.p50 / floor;
      return line([
        title,
        ms(page.p50),
        ms(page.p99),
        ms(sql.p50),
        ms(floor),
        times(ratio),
        `≤ ${limit}×`,
        met(ratio <= limit),
        perSecond.toFixed(0),
      ]);
    }),
    line(['trang trống đã đăng nhập', ms(empty.p50), ms(empty.p99), '', '', '', '', '', empty.perSecond.toFixed(0)]),
  ];
}

interface Goal {
  what: string;
  value: string;
  limit: string;
  isMet: boolean;
}

function goals(small: BenchResult, large: BenchResult): Goal[] {
  const page = (result: BenchResult, key: string) => result.scenes.find((s) => s.key === key)?.page.p50 ?? Number.NaN;
  const { empty } = large;
  const above = (key: string, most: number, what: string): Goal => {
    const value = page(large, key) - empty.p50;
    return { what, value: `trang trống + ${ms(value)} ms`, limit: `+ ${most} ms`, isMet: value <= most };
  };
  const sameAs = (key: string, what: string): Goal => {
    const ratio = page(large, key) / page(small, key);
    return { what, value: times(ratio), limit: '≤ 1,2×', isMet: ratio <= 1.2 };
  };
  const country = page(large, 'committee-country') / page(large, 'committee-commune');
  const list = (large.scenes.find((s) => s.key === 'list')?.perSecond ?? 0) / empty.perSecond;
  const scripts = Math.max(...Object.values(large.scripts ?? {}));
  return [
    sameAs('list', `danh sách của xã: ${large.people} so với ${small.people} người`),
    sameAs('case', 'trang hồ sơ, cùng so sánh'),
    sameAs('today', 'Hôm nay, cùng so sánh'),
    { what: 'Ban chỉ đạo cả nước so với một xã', value: times(country), limit: '≤ 1,5×', isMet: country <= 1.5 },
    above('committee-country', 40, 'Ban chỉ đạo cả nước, hôm nay'),
    above('committee-country-then', 300, 'Ban chỉ đạo cả nước, ngày khác'),
    above('search-country', 60, 'tìm tên cả nước'),
    above('portfolio-office', 40, 'danh mục cho vay của một phòng giao dịch'),
    above('portfolio-country', 40, 'danh mục cho vay của cả nước'),
    above('match-person', 100, 'việc cho một người, tìm trong cả nước'),
    above('match-vacancy', 200, 'người cho một tin tuyển, tìm trong cả nước'),
    {
      what: 'danh sách 50 dòng ở 32 kết nối so với trang trống',
      value: `${(list * 100).toFixed(0)} %`,
      limit: '≥ 40 %',
      isMet: list >= 0.4,
    },
    {
      what: 'nhập danh sách, sau khi đọc tệp',
      value: large.import ? `${large.import.rowsPerSecond.toFixed(0)} dòng/giây` : 'không xong',
      limit: '≥ 2.000',
      isMet: (large.import?.rowsPerSecond ?? 0) >= 2_000,
    },
    {
      what: 'đối chiếu Mẫu 31 của mọi khoản vay',
      value: large.loanFile ? `${large.loanFile.rows} dòng, ${large.loanFile.seconds.toFixed(1)} giây` : 'không xong',
      limit: '≤ 60 giây',
      isMet: (large.loanFile?.seconds ?? 999) <= 60,
    },
    {
      what: 'sơ kết một năm của một tỉnh',
      value: large.reportSeconds ? `${large.reportSeconds.toFixed(1)} giây` : 'không xong',
      limit: '≤ 10 giây',
      isMet: (large.reportSeconds ?? 99) <= 10,
    },
    above('reoffending-country', 1_000, 'đường cong tái phạm của cả nước'),
    {
      what: `làm ${large.bulk?.files} hồ sơ một lượt`,
      value: `${large.bulk?.seconds.toFixed(1)} giây`,
      limit: '≤ 5 giây',
      isMet: (large.bulk?.seconds ?? 99) <= 5,
    },
    {
      what: 'bộ nhớ cao nhất của ứng dụng',
      value: `${large.peakMemoryMb?.toFixed(0)} MB`,
      limit: '≤ 1.024 MB',
      isMet: (large.peakMemoryMb ?? 9_999) <= 1_024,
    },
    {
      what: 'JavaScript lần mở đầu, trang nặng nhất',
      value: `${scripts.toFixed(0)} kB`,
      limit: '≤ 220 kB',
      isMet: scripts <= 220,
    },
  ];
}

/** The table of a run, as Markdown. */
export function report(small: BenchResult, large: BenchResult): string {
  const { followUp } = large;
  return [
    `${large.people.toLocaleString('vi-VN')} người, ${(large.people * 10).toLocaleString('vi-VN')} lần liên hệ`,
    '',
    ...sceneTable(large),
    '',
    line(['mục tiêu', 'đo được', 'mức', '']),
    line(['---', '---', '---', '---']),
    ...goals(small, large).map((g) => line([g.what, g.value, g.limit, met(g.isMet)])),
    '',
    followUp
      ? `ghi một lần liên hệ: p50 ${ms(followUp.p50)} ms, p99 ${ms(followUp.p99)} ms, ${followUp.perSecond.toFixed(0)} lượt/giây (16 kết nối)`
      : '',
    ...Object.entries(large.scripts ?? {}).map(([path, kb]) => `${path}: ${kb.toFixed(0)} kB JavaScript`),
  ].join('\n');
}
