/**
 * Administrative units of the former district Hoằng Hóa, Thanh Hóa, through time. Codes are re-used for other units
 * (15880 was Phượng, then Giang), so a unit is known by its key here and by its own id in the database, never by code.
 */

export interface UnitSeed {
  /** '<code>@<first valid day>', or '<code>@start' for units older than our records. */
  key: string;
  code: string;
  /** Without 'Xã' or 'Thị trấn'. */
  name: string;
  kind: 'COMMUNE';
  unitType: 'xã' | 'thị trấn';
  validFrom: string | null;
  /** Last valid day, inclusive. */
  validTo: string | null;
  predecessorKeys: string[];
}

export const thanhHoaProvince = { code: '38', name: 'Thanh Hóa', kind: 'PROVINCE' } as const;

export const hoangHoaDistrict = {
  code: '399',
  name: 'Hoằng Hóa',
  kind: 'DISTRICT',
  validTo: '2025-06-30',
} as const;

const LAST_DAY_OF_2024 = '2024-12-31';
const LAST_DAY_OF_DISTRICT = '2025-06-30';
const FIRST_DAY_OF_TWO_TIERS = '2025-07-01';

/** The 37 units until 31/12/2024; all but Giang and Phượng continue unchanged until 30/06/2025. */
const UNITS_BEFORE_2025 =
  '15865 Bút Sơn|15871 Hoằng Giang|15877 Hoằng Xuân|15880 Hoằng Phượng|15883 Hoằng Phú|15886 Hoằng Quỳ|' +
  '15889 Hoằng Kim|15892 Hoằng Trung|15895 Hoằng Trinh|15901 Hoằng Sơn|15907 Hoằng Cát|15910 Hoằng Xuyên|' +
  '15916 Hoằng Quý|15919 Hoằng Hợp|15928 Hoằng Đức|15937 Hoằng Hà|15940 Hoằng Đạt|15946 Hoằng Đạo|' +
  '15949 Hoằng Thắng|15952 Hoằng Đồng|15955 Hoằng Thái|15958 Hoằng Thịnh|15961 Hoằng Thành|15964 Hoằng Lộc|' +
  '15967 Hoằng Trạch|15973 Hoằng Phong|15976 Hoằng Lưu|15979 Hoằng Châu|15982 Hoằng Tân|15985 Hoằng Yến|' +
  '15988 Hoằng Tiến|15991 Hoằng Hải|15994 Hoằng Ngọc|15997 Hoằng Đông|16000 Hoằng Thanh|16003 Hoằng Phụ|' +
  '16006 Hoằng Trường';

const MERGED_ON_2025_01_01 = ['15871', '15880'];

const GIANG_2025: UnitSeed = {
  key: '15880@2025-01-01',
  code: '15880',
  name: 'Hoằng Giang',
  kind: 'COMMUNE',
  unitType: 'xã',
  validFrom: '2025-01-01',
  validTo: LAST_DAY_OF_DISTRICT,
  predecessorKeys: ['15871@start', '15880@start'],
};

/** The 8 communes from 01/07/2025: code, name, codes of the units they were merged from. */
const UNITS_FROM_2025_07 = [
  ['15865', 'Hoằng Hóa', '15865 15928 15952 15946 15937 15940'],
  ['15880', 'Hoằng Giang', '15877 15886 15919 15880'],
  ['15889', 'Hoằng Phú', '15916 15889 15892 15883'],
  ['15910', 'Hoằng Sơn', '15895 15910 15907 15901'],
  ['15961', 'Hoằng Lộc', '15958 15955 15961 15967 15982 15964'],
  ['15976', 'Hoằng Châu', '15949 15973 15976 15979'],
  ['15991', 'Hoằng Tiến', '15985 15991 16006 15988'],
  ['16000', 'Hoằng Thanh', '15997 15994 16003 16000'],
] as const;

function unitBefore2025(line: string): UnitSeed {
  const code = line.slice(0, 5);
  return {
    key: `${code}@start`,
    code,
    name: line.slice(6),
    kind: 'COMMUNE',
    unitType: code === '15865' ? 'thị trấn' : 'xã',
    validFrom: null,
    validTo: MERGED_ON_2025_01_01.includes(code) ? LAST_DAY_OF_2024 : LAST_DAY_OF_DISTRICT,
    predecessorKeys: [],
  };
}

function keyInFirstHalfOf2025(code: string): string {
  return code === GIANG_2025.code ? GIANG_2025.key : `${code}@start`;
}

export const hoangHoaUnits: readonly UnitSeed[] = [
  ...UNITS_BEFORE_2025.split('|').map(unitBefore2025),
  GIANG_2025,
  ...UNITS_FROM_2025_07.map(
    ([code, name, merged]): UnitSeed => ({
      key: `${code}@${FIRST_DAY_OF_TWO_TIERS}`,
      code,
      name,
      kind: 'COMMUNE',
      unitType: 'xã',
      validFrom: FIRST_DAY_OF_TWO_TIERS,
      validTo: null,
      predecessorKeys: merged.split(' ').map(keyInFirstHalfOf2025),
    }),
  ),
];
