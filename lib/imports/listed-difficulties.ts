import { type Difficulty, difficulties, difficultyKeys } from '@/lib/followups/vocabulary';
import { searchKey } from '@/lib/text';

/** Other words for a factor of the vocabulary, without accents. Tried in this order: the more particular first. */
const WORDINGS: readonly (readonly [RegExp, Difficulty])[] = [
  [
    /(viec|viec lam|cong viec|thu nhap).*(khong|chua|thieu) on dinh|(khong|chua) (co )?viec (lam )?on dinh/,
    'UNSTABLE_JOB',
  ],
  [/(khong|chua|thieu|ko) (co )?(viec|cong viec)|that nghiep/, 'NO_JOB'],
  [/(khong|chua|thieu) (co )?(tay )?nghe|(chua|khong) duoc hoc nghe/, 'NO_TRADE'],
  [/(khong|chua|thieu) (co )?von|can von|von (san xuat|lam an|kinh doanh)/, 'NO_CAPITAL'],
  [/tu ti|mac cam|ky thi|ngai giao tiep/, 'LOW_CONFIDENCE'],
  [/(khong|chua|thieu) (co )?(nha|cho o|noi o)|nha (o )?(tam|dot|xuong cap|thue)|o nho|o tro/, 'NO_HOUSING'],
  [/suc khoe|benh|om dau|khuyet tat|thuong tat/, 'POOR_HEALTH'],
  [/giay to|chua co (cccd|can cuoc|ho khau)|nhan than/, 'NO_PAPERS'],
  [/mau thuan|ly hon|ly than|gia dinh (bat hoa|tan vo|khong (dum boc|quan tam|chap nhan))/, 'FAMILY_CONFLICT'],
  [/(khong|chua|kem) (chiu )?(chap hanh|hop tac)|vang mat (o|khoi) dia phuong|chong doi/, 'NOT_COOPERATING'],
  [/moi truong song|moi truong (xau|phuc tap)|ban be xau|khu vuc phuc tap/, 'BAD_ENVIRONMENT'],
  [/tam giam|tam giu|cai nghien bat buoc|giao duc bat buoc/, 'HELD'],
  [/ngheo|hoan canh|kho khan|neo don|dong con|me goa/, 'HARDSHIP'],
];

const BY_LABEL = new Map<string, Difficulty>(difficultyKeys.map((key) => [searchKey(difficulties[key].label), key]));

function difficultyOf(text: string): Difficulty | null {
  const key = searchKey(text).replace(/^[-–•\d.)\s]+|[.\s]+$/g, '');
  return BY_LABEL.get(key) ?? WORDINGS.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

/**
 * The factors a list's cell names. Several stand apart by ';', '/', '+' or a line break; a comma also parts them, but
 * some factors have one inside ('Tự ti, mặc cảm'). Words nobody knows stay in the import's row alone.
 */
export function readListedDifficulties(text: string | null): Difficulty[] {
  const found = (text ?? '').split(/[;/+\n]| và /).flatMap((part) => {
    const whole = BY_LABEL.get(
      searchKey(part)
        .replace(/[.\s]+$/, '')
        .trim(),
    );
    return whole ? [whole] : part.split(',').flatMap((piece) => difficultyOf(piece) ?? []);
  });
  return [...new Set(found)];
}
