import { addDays, formatDate, type LegalDate } from '@/lib/dates';
import { difficulties } from '@/lib/followups/vocabulary';
import type { Group } from '@/lib/generated/prisma/enums';
import { hoangHoaUnits } from '@/lib/units/hoang-hoa';
import { type Drawer, drawPerson } from './people';

/** The day the register of the story was closed: the one-year review was held ten days later. */
export const registerDay: LegalDate = '2024-12-15';

/** As the review told it: 276 people, 88 of them stable, 31 borrowers with 2.690.000.000 đ. */
const sizes = { A: 88, B: 150, C: 28, D: 10 } as const satisfies Record<Group, number>;
const million = 1_000_000;
const loans = [...Array(22).fill(100), ...Array(5).fill(60), ...Array(3).fill(50), 40].map((n) => n * million);

const jobs = {
  A: ['Công nhân may', 'Thợ xây', 'Sửa chữa xe máy', 'Nuôi tôm', 'Buôn bán nhỏ', 'Lái xe tải'],
  B: ['Không có việc làm', 'Phụ hồ', 'Làm thuê theo mùa', 'Chạy xe ôm', 'Làm ruộng', 'Đang học nghề'],
  C: ['Không có việc làm', 'Làm thuê theo mùa'],
  D: ['Không có việc làm'],
} as const satisfies Record<Group, readonly string[]>;

const troubles = {
  A: [''],
  B: [
    difficulties.NO_JOB.label,
    difficulties.UNSTABLE_JOB.label,
    `${difficulties.NO_CAPITAL.label}, ${difficulties.HARDSHIP.label.toLowerCase()}`,
    difficulties.LOW_CONFIDENCE.label,
  ],
  C: [difficulties.NOT_COOPERATING.label, difficulties.BAD_ENVIRONMENT.label],
  D: [difficulties.HELD.label],
} as const satisfies Record<Group, readonly string[]>;

export const registerColumns = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Số CCCD',
  'Thôn',
  'Xã',
  'Tội danh',
  'Mức án (tháng)',
  'Ngày chấp hành xong án',
  'Số giấy chứng nhận',
  'Việc làm',
  'Khó khăn',
  'Phân loại (A/B/C/D)',
  'Số tiền vay NHCSXH (đồng)',
] as const;

/** The 37 communes of that December, with a re-used code or not: told by their names. */
const communes = hoangHoaUnits.filter((u) => u.validFrom === null).map((u) => u.name);

/** The rows of the register of December 2024, the same in every demo. */
export function registerRows(draw: Drawer): (string | number | null)[][] {
  const groups = (Object.keys(sizes) as Group[]).flatMap((group) => Array<Group>(sizes[group]).fill(group));
  return groups.map((group, index) => {
    const { person, judgment } = drawPerson(draw);
    const releaseOn = addDays(registerDay, -60 - draw.below(1_500));
    // Borrowers are among those who obey the law; every sixth of them until the money of the story is lent out.
    const loan = group === 'D' ? undefined : index % 7 === 0 ? loans[index / 7] : undefined;
    return [
      index + 1,
      person.fullName,
      person.birth,
      person.sex === 'FEMALE' ? 'Nữ' : 'Nam',
      person.citizenId,
      person.hamlet,
      communes[index % communes.length] ?? null,
      judgment.offence,
      judgment.sentenceMonths,
      formatDate(releaseOn),
      `${100 + draw.below(800)}/GCN`,
      draw.pick<string>(jobs[group]),
      draw.pick<string>(troubles[group]) || null,
      group,
      loan ?? null,
    ];
  });
}
