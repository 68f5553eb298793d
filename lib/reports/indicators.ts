import { addDays, type LegalDate } from '@/lib/dates';
import { difficultyKeys, difficultyLabel, groupLabels, workLabels } from '@/lib/followups/vocabulary';

/** How a number is drawn: columns of the rollup on a day or grown in the period, or a named count of another domain. */
export type Source =
  | { of: 'day'; columns: readonly string[] }
  | { of: 'period'; columns: readonly string[] }
  | { of: 'need'; part: 'people' | 'overdue' }
  | { of: 'count'; name: string }
  | { of: 'model'; part: 'province' | 'area' | 'alive' | 'onPaper' };

export interface Indicator {
  key: string;
  version: number;
  name: string;
  definition: string;
  unit: string;
  numerator?: string;
  denominator?: string;
  /** The first day for which this version holds; without it, as long as there are reports. */
  validFrom?: LegalDate;
  source: string;
  draw: Source;
}

const start = 'Cách tính khởi đầu của phần mềm, theo sổ theo dõi THNCĐ (Thông tư 10/2024/TT-BCA)';
const people = 'người';
const ofScope = { denominator: 'in_scope' };

const one = (
  key: string,
  name: string,
  definition: string,
  draw: Source,
  more: Partial<Pick<Indicator, 'version' | 'unit' | 'denominator' | 'validFrom' | 'source'>> = {},
): Indicator => ({
  ...{ key, version: 1, name, definition, unit: people, source: start, draw, ...more },
  // Where a number is read as a share, it is the number itself that stands above the line.
  ...(more.denominator ? { numerator: key } : {}),
});

const onDay = (...columns: string[]): Source => ({ of: 'day', columns });
const inPeriod = (...columns: string[]): Source => ({ of: 'period', columns });
const counted = (name: string): Source => ({ of: 'count', name });

const groups = ['A', 'B', 'C', 'D'] as const;
const others = (group: string) => ['a', 'b', 'c', 'd'].filter((g) => g !== group.toLowerCase());
const work = ['STABLE', 'UNSTABLE', 'IN_TRAINING', 'NONE', 'UNABLE'] as const;
const decree = 'Quyết định 22/2023/QĐ-TTg';
/** Sums of money are told from the district up, and there of five borrowers or more: what one person owes is the bank's. */
const money = 'chỉ nêu từ cấp huyện, khu vực trở lên và khi có từ 5 người vay';

/**
 * Every number a report tells, in the order in which it tells them. A changed meaning is a new version beside the old one, with
 * the first day for which it holds, never an edit.
 */
export const indicators: readonly Indicator[] = [
  one('in_scope', 'Người trong diện quản lý', 'Đã tiếp nhận hoặc đang quản lý vào ngày cuối kỳ.', onDay('in_scope')),
  one('arrived', 'Mới tiếp nhận', 'Bắt đầu được quản lý trong kỳ, theo ngày trình diện.', inPeriod('arrived')),
  one('closed', 'Kết thúc quản lý', 'Thôi trong diện trong kỳ, theo ngày kết thúc.', inPeriod('closed')),
  one('moved_in', 'Chuyển đến', 'Từ xã khác chuyển đến trong kỳ; đổi địa giới không tính.', inPeriod('moved_in')),
  one('moved_out', 'Chuyển đi', 'Sang xã khác trong kỳ; đổi địa giới không tính.', inPeriod('moved_out')),
  one('expected', 'Sắp về', 'Có thông báo, chưa trình diện vào ngày cuối kỳ.', onDay('expected')),
  ...groups.map((g) =>
    one(
      `group_${g.toLowerCase()}`,
      `Nhóm ${g} (${groupLabels[g].toLowerCase()})`,
      `Phân nhóm ${g} đã ký, có hiệu lực vào ngày cuối kỳ.`,
      onDay(`group_${g.toLowerCase()}`),
      ofScope,
    ),
  ),
  one('group_none', 'Chưa phân nhóm', 'Trong diện, chưa có phân nhóm nào được ký.', onDay('group_none'), ofScope),
  ...groups.map((g) =>
    one(
      `to_${g.toLowerCase()}`,
      `Chuyển sang nhóm ${g}`,
      `Lượt từ nhóm khác, hoặc từ chưa phân nhóm, sang nhóm ${g} trong kỳ.`,
      inPeriod(...[...others(g), 'none'].map((from) => `flow_${from}_${g.toLowerCase()}`)),
      { unit: 'lượt' },
    ),
  ),
  one('from_a', 'Rời nhóm A', 'Lượt từ nhóm A sang nhóm khác trong kỳ.', inPeriod('flow_a_b', 'flow_a_c', 'flow_a_d'), {
    unit: 'lượt',
  }),
  one(
    'overdue',
    'Quá hạn liên hệ',
    'Quá ngày hẹn thăm, hoặc quá số ngày không gặp theo thiết đặt.',
    onDay('overdue'),
    ofScope,
  ),
  one(
    'neglected',
    'Quá lâu không gặp',
    'Trong số quá hạn liên hệ: quá số ngày không gặp theo thiết đặt.',
    onDay('neglected'),
    { denominator: 'overdue' },
  ),
  ...work.map((w) =>
    one(
      `work_${w.toLowerCase()}`,
      workLabels[w],
      'Theo lần ghi nhận gần nhất đến ngày cuối kỳ.',
      onDay(`work_${w.toLowerCase()}`),
      ofScope,
    ),
  ),
  ...difficultyKeys.map((d) =>
    one(
      `difficulty_${d.toLowerCase()}`,
      `Khó khăn: ${difficultyLabel(d).toLowerCase()}`,
      'Theo lần ghi nhận gần nhất; một người có thể có nhiều khó khăn.',
      onDay(`difficulty_${d.toLowerCase()}`),
      ofScope,
    ),
  ),
  one(
    'needs_open',
    'Có nhu cầu chưa giải quyết',
    'Có ít nhất một nhu cầu còn mở vào ngày cuối kỳ.',
    { of: 'need', part: 'people' },
    ofScope,
  ),
  one(
    'needs_late',
    'Có nhu cầu quá hạn',
    'Có nhu cầu còn mở đã quá ngày hẹn lo.',
    { of: 'need', part: 'overdue' },
    { denominator: 'needs_open' },
  ),
  one('needs_met', 'Được đáp ứng nhu cầu', 'Có ít nhất một nhu cầu được đáp ứng trong kỳ.', counted('needs_met')),
  one('enrolled', 'Bắt đầu học nghề', 'Ghi danh trong kỳ.', counted('enrolled')),
  one('trained', 'Học xong nghề', 'Hoàn thành khóa học trong kỳ.', counted('trained')),
  one('placed', 'Vào làm do giới thiệu', 'Bắt đầu đi làm trong kỳ qua giới thiệu việc làm.', counted('placed')),
  one(
    'loans_listed',
    'Được đưa vào danh sách vay',
    `Có tên trong danh sách đề nghị vay vốn đã được xác nhận đến ngày cuối kỳ theo ${decree}, tính cả người đã vay.`,
    counted('loans_listed'),
    { source: decree },
  ),
  one(
    'loans_approved',
    'Được phê duyệt cho vay',
    `Hồ sơ vay được ngân hàng phê duyệt đến ngày cuối kỳ theo ${decree}, tính cả người đã vay.`,
    counted('loans_approved'),
    { source: decree, denominator: 'loans_listed' },
  ),
  one(
    'borrowers',
    'Được vay vốn',
    `Đã được giải ngân đến ngày cuối kỳ theo ${decree}, tính cả người đã trả hết.`,
    counted('borrowers'),
    { source: decree },
  ),
  one(
    'borrowers_new',
    'Được giải ngân trong kỳ',
    `Có lần giải ngân trong kỳ theo ${decree}.`,
    counted('borrowers_new'),
    { source: decree },
  ),
  one('disbursed', 'Số tiền đã giải ngân', `Tổng đã giải ngân đến ngày cuối kỳ; ${money}.`, counted('disbursed'), {
    unit: 'đồng',
    source: decree,
  }),
  one('owed', 'Dư nợ', `Gốc còn nợ vào ngày cuối kỳ; ${money}.`, counted('owed'), { unit: 'đồng', source: decree }),
  one(
    'loans_late',
    'Có nợ quá hạn',
    `Có khoản vay đã chuyển nợ quá hạn và chưa trả hết phần đó vào ngày cuối kỳ; ${money}, và khi không có ai hoặc từ 5 người.`,
    counted('loans_late'),
    { source: decree, denominator: 'borrowers' },
  ),
  one(
    'models_province',
    'Mô hình của toàn tỉnh',
    'Đã ra mắt, chưa kết thúc; không tính mô hình lồng ghép.',
    { of: 'model', part: 'province' },
    { unit: 'mô hình' },
  ),
  one(
    'models_area',
    'Mô hình trên địa bàn',
    'Như trên, của các đơn vị trên địa bàn.',
    { of: 'model', part: 'area' },
    { unit: 'mô hình' },
  ),
  one(
    'models_alive',
    'Mô hình có hoạt động',
    'Có hoạt động trong số tháng theo thiết đặt.',
    { of: 'model', part: 'alive' },
    { unit: 'mô hình', denominator: 'models_area' },
  ),
  one(
    'models_on_paper',
    'Mô hình chỉ trên giấy',
    'Ra mắt đã lâu và không có hoạt động nào trong số tháng đó.',
    { of: 'model', part: 'onPaper' },
    { unit: 'mô hình', denominator: 'models_area' },
  ),
  one('sessions', 'Buổi tuyên truyền', 'Đã tổ chức trong kỳ.', counted('sessions'), { unit: 'buổi' }),
  one('attendance', 'Lượt người dự tuyên truyền', 'Tổng số người dự các buổi trong kỳ.', counted('attendance'), {
    unit: 'lượt',
  }),
  one('commended', 'Được khen thưởng', 'Tập thể, cá nhân được trao trong kỳ.', counted('commended'), {
    unit: 'tập thể, cá nhân',
  }),
];

/** The first day of what was defined from the beginning: older than any report. */
const definedFrom: LegalDate = '2000-01-01';

/** What the numbers of a report mean whose last day that is: of each the newest version that held then. */
export function indicatorsOn(day: LegalDate, all: readonly Indicator[] = indicators): Indicator[] {
  const valid = all.filter(({ validFrom = definedFrom }) => validFrom <= day);
  return valid.filter((one) => !valid.some((other) => other.key === one.key && other.version > one.version));
}

/** The definitions as they are kept on file: a version ends the day before the next one begins. */
export function definitionRows(all: readonly Indicator[] = indicators) {
  return all.map(({ draw: _, validFrom = definedFrom, ...indicator }) => {
    const next = all
      .filter(({ key, version }) => key === indicator.key && version > indicator.version)
      .sort((a, b) => a.version - b.version)[0]?.validFrom;
    return { ...indicator, validFrom, validTo: next ? addDays(next, -1) : null };
  });
}

/** Told of each commune beside the whole. */
export const unitKeys = ['in_scope', 'group_a', 'group_b', 'group_c', 'group_d', 'group_none', 'overdue'] as const;
/** What borrowers were given, owe, and are late with is the bank's: told of many, never of a few. */
export const isBanks = (key: string): boolean => key === 'disbursed' || key === 'owed' || key === 'loans_late';
