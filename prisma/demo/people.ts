/** Synthetic people: no name, number or story is anyone's. Drawn with a fixed seed, so that every demo is the same. */

const families = [
  'Nguyễn',
  'Lê',
  'Trần',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đỗ',
  'Bùi',
  'Trịnh',
  'Mai',
  'Lương',
  'Cao',
  'Hà',
  'Đinh',
];
const maleMiddles = ['Văn', 'Đình', 'Xuân', 'Hữu', 'Đức', 'Quang', 'Công', 'Trọng'];
const maleNames = [
  'An',
  'Bình',
  'Cường',
  'Dũng',
  'Đạt',
  'Hùng',
  'Khoa',
  'Lâm',
  'Mạnh',
  'Nghĩa',
  'Phúc',
  'Quyết',
  'Sơn',
  'Thắng',
  'Tú',
  'Vinh',
  'Hoà',
  'Thuỷ',
];
const femaleNames = ['Hạnh', 'Hương', 'Lan', 'Liên', 'Mai', 'Nga', 'Oanh', 'Thảo', 'Thúy', 'Yến'];
const offences = [
  'Trộm cắp tài sản',
  'Tàng trữ trái phép chất ma túy',
  'Mua bán trái phép chất ma túy',
  'Cố ý gây thương tích',
  'Gây rối trật tự công cộng',
  'Đánh bạc',
];
const prisons = ['Trại giam số 5', 'Trại giam Thanh Lâm', 'Trại giam Thanh Phong', 'Trại tạm giam Công an tỉnh'];

/** A small repeatable generator (mulberry32): the demo must not depend on the day's luck. */
export function drawer(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[]): T => {
    const item = list[below(list.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  return { below, pick };
}

export type Drawer = ReturnType<typeof drawer>;

const two = (n: number) => String(n).padStart(2, '0');

/** A person and judgment as the intake form sends them. */
export function drawPerson(draw: Drawer) {
  const isWoman = draw.below(10) === 0;
  const year = 1968 + draw.below(36);
  const sexDigit = (year >= 2000 ? 2 : 0) + (isWoman ? 1 : 0);
  const fullName = isWoman
    ? `${draw.pick(families)} Thị ${draw.pick(femaleNames)}`
    : `${draw.pick(families)} ${draw.pick(maleMiddles)} ${draw.pick(maleNames)}`;
  return {
    person: {
      fullName,
      sex: isWoman ? ('FEMALE' as const) : ('MALE' as const),
      birth: `${two(1 + draw.below(28))}/${two(1 + draw.below(12))}/${year}`,
      citizenId: `038${sexDigit}${two(year % 100)}${String(700_000 + draw.below(99_999)).slice(0, 6)}`,
      phone: draw.below(3) === 0 ? null : `09${String(10_000_000 + draw.below(89_999_999))}`,
      hamlet: `Thôn ${1 + draw.below(8)}`,
      address: null,
      representativeName: `${draw.pick(families)} Thị ${draw.pick(femaleNames)}`,
      representativeKin: draw.pick(['mẹ', 'vợ', 'chị gái', 'bố']),
      representativePhone: null,
    },
    judgment: {
      offence: draw.pick(offences),
      sentenceMonths: draw.pick([9, 12, 18, 24, 30, 36, 48, 60, 84]),
      judgmentNumber: `${10 + draw.below(190)}/HSST`,
      court: 'Tòa án nhân dân cấp sơ thẩm',
      judgedOn: null,
      prison: draw.pick(prisons),
      additionalPenalties: null,
    },
  };
}
