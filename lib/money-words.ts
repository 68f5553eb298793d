const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const groups = ['', 'nghìn', 'triệu', 'tỷ', 'nghìn tỷ', 'triệu tỷ'] as const;

const word = (digit: number) => digits[digit] ?? '';

/** Three digits as they are read; `isWhole` when nothing stands before them, so that no 'không trăm' is said. */
function hundreds(value: number, isWhole: boolean): string {
  const [hundred, ten, one] = [Math.floor(value / 100), Math.floor((value % 100) / 10), value % 10];
  const parts: string[] = [];
  if (hundred > 0 || !isWhole) parts.push(word(hundred), 'trăm');
  if (ten === 0 && one > 0 && parts.length > 0) parts.push('linh');
  if (ten === 1) parts.push('mười');
  if (ten > 1) parts.push(word(ten), 'mươi');
  if (one > 0) parts.push(lastDigit(one, ten));
  return parts.join(' ');
}

function lastDigit(one: number, ten: number): string {
  if (one === 1 && ten > 1) return 'mốt';
  if (one === 5 && ten > 0) return 'lăm';
  return word(one);
}

/** Whole đồng in words, as a paper says it beside the figures: 'Tám mươi triệu đồng'. */
export function dongInWords(dong: number): string {
  if (!Number.isSafeInteger(dong) || dong < 0) throw new RangeError(`Not an amount in whole đồng: ${dong}`);
  if (dong === 0) return 'Không đồng';
  const threes: number[] = [];
  for (let rest = dong; rest > 0; rest = Math.floor(rest / 1000)) threes.push(rest % 1000);
  const said = threes
    .map((value, place) => ({ value, place }))
    .reverse()
    .filter(({ value }) => value > 0)
    .map(({ value, place }) => `${hundreds(value, place === threes.length - 1)} ${groups[place] ?? ''}`.trim())
    .join(' ');
  return `${said.charAt(0).toLocaleUpperCase('vi')}${said.slice(1)} đồng`;
}
