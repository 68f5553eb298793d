import type { Field } from '@/lib/imports/fields';
import type { MoneyUnit } from '@/lib/money';
import { cleanText, searchKey } from '@/lib/text';

/** Words of a header without accents and punctuation: 'Xã, thị trấn' → 'xa thi tran'. */
export function labelKey(label: string): string {
  return searchKey(label)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

interface HeaderRule {
  field: Field | null;
  pattern: RegExp;
  not?: RegExp;
}

const HAMLET_WORD =
  /\b(thon|tieu khu|khu pho|to dan pho|tdp|xom|khu dan cu|kdc|khu(?! vuc)|ap|pho|lang|to)\b|^ban$|\bthon ban\b/;
const COMMUNE_WORD = /\b(xa|thi tran|tt|phuong|dvhc|don vi hanh chinh)\b/;
const RELATIVE =
  /\b(cha|me|bo|vo|chong|than nhan|nguoi than|chu ho|can bo|dai dien|phu huynh|nguoi (giup|phu trach|quan ly|theo doi|bao lanh))\b|^(ten )?(goi khac|bi danh|khac)\b/;

/** First match wins, so the more particular wording stands first. `field: null` = known, but not part of a register. */
const RULES: readonly HeaderRule[] = [
  { field: 'stt', pattern: /^(s ?tt|tt|so tt|so thu tu|thu tu|s t t|no|stt .*)$/ },
  {
    field: null,
    pattern: /dien thoai|\bsdt\b|\bdt\b|dan toc|ton giao|trinh do|hoc van|que quan|nguyen quan|noi sinh|email/,
  },
  { field: null, pattern: /(ngay|noi|co quan|ngay thang nam) cap\b|cap ngay/ },
  { field: null, pattern: /nguyen vong|nhu cau|de nghi|de xuat|kien nghi|xoa an tich|du no|lai suat|den han/ },
  { field: null, pattern: /(ngay|muc dich|thoi han|ho|nguon|nam) (vay|von)\b|ngay giai ngan|to tk|to tiet kiem/ },
  { field: null, pattern: /ngay (bat|vao trai|tiep nhan|trinh dien|dang ky|lap|cap nhat|ket thuc)|bat dau chap hanh/ },
  { field: null, pattern: /^so (ban an|quyet dinh|ho so|lan|tien an|tien su)|tien an|tien su|so nguoi|chuc vu/ },
  { field: 'ho_dem', pattern: /^ho\b.*\b(dem|lot)\b|^ho$|^ho chu$/ },
  { field: 'dem', pattern: /^(ten|chu) (dem|lot)$|^(dem|lot)$/ },
  { field: 'ten', pattern: /^ten( goi| rieng)?$/ },
  {
    field: 'name',
    pattern:
      /\bho (va )?ten\b|\bho va ten\b|^ho ten|^ten (nguoi|doi tuong|cong dan|day du)|^nguoi (chap hanh xong|hoan luong|thnc|tai hoa nhap)/,
  },
  {
    field: 'dob',
    pattern: /\b(ngay|nam|thang|thoi gian)\b.*\bsinh\b|^sinh( (ngay|nam|thang).*)?$|^ntns|^nt ?ns|^ns$|^ng sinh/,
    not: /hoc sinh|sinh song|sinh hoat/,
  },
  { field: 'gender', pattern: /^gioi( tinh)?\b|^nam nu$|^gt$|^phai$|^nam nu / },
  { field: 'age', pattern: /^(so |do )?tuoi\b/ },
  {
    field: 'sentenced',
    pattern:
      /(ngay|thoi gian|thoi diem).*(tuyen an|xet xu|ban an|ket an|tuyen phat|xu an|bi an|ket toi)|(tuyen an|xet xu|ban an|ket an)\b.*\bngay|^ngay (tuyen|xu|an)$|^(tuyen an|xet xu)$/,
  },
  { field: null, pattern: /^ngay .*(gcn|giay chung nhan|giay cn)/ },
  {
    field: 'cert',
    pattern: /giay (cn|chung nhan|chx|dac xa|ra trai|xac nhan)|\bgcn|chung nhan (chx|dac xa|chap hanh)|^so giay(?! to)/,
  },
  {
    field: 'release',
    pattern:
      /chap hanh xong|chap hanh an xong|\bchx|xong an|ra trai|ra tu\b|man han|man an|het an|het han tu|(duoc|ngay|tha) (tha|tu do|dac xa)\b|dac xa|ve dia phuong|tro ve|^ngay ve|hoan thanh an|^tra tu do/,
    not: /trai giam nao|^noi|^so\b|^nguoi|^(dien|loai|doi tuong|hinh thuc|ly do|truong hop)\b/,
  },
  { field: 'old_id', pattern: /cmnd|\bcmt|chung minh|so cm\b/, not: /cccd|can cuoc|dinh danh|ddcn/ },
  { field: 'cccd', pattern: /cccd|can cuoc|dinh danh|ddcn|giay to tuy than|^so cc\b|so the\b|^cc$/ },
  { field: 'diff', pattern: /kho khan|vuong mac|hoan canh|tro ngai/ },
  { field: 'loan', pattern: /\bvay\b|tin dung|nhcs|^so tien|^tien\b|\bvon\b/ },
  { field: 'model', pattern: /mo hinh/ },
  {
    field: 'group',
    pattern: /^nhom\b|phan (loai|nhom)|xep (loai|nhom)|^loai\b|^danh gia|ket qua phan|^dien (quan ly|phan)|doi tuong/,
  },
  { field: 'offence', pattern: /toi danh|pham toi|^toi\b|hanh vi|ve toi|loai toi/ },
  {
    field: 'sentence',
    pattern:
      /muc an|an phat|hinh phat|thoi han (tu|an|chap hanh)|thoi gian (chap hanh|tu|an)|muc (hinh )?phat|^an$|so (nam|thang) tu|muc tu|phat tu|^tu\b|thoi han phat/,
  },
  { field: 'job', pattern: /\bnghe\b|viec lam|cong viec/ },
];

const RELATIVE_SUBJECT = /\b(ten|sinh|cccd|nghe nghiep|tuoi)\b/;

function residenceField(key: string, label: string): Field | null {
  const old = /(^|\s)cũ(\s|$|\()/u.test(label) || /\b(xa|thi tran|dvhc|don vi|phuong) (cu|truoc)\b/.test(key);
  if (old || /truoc (khi )?(sap nhap|sap xep|sat nhap|ngay|0?1 0?7)|truoc day/.test(key)) return 'former';
  const hamlet = HAMLET_WORD.test(key);
  const commune = COMMUNE_WORD.test(key);
  if (hamlet && commune) return 'address';
  if (hamlet) return 'hamlet';
  if (commune || /^(don vi(?! giam| tinh)|dia phuong|dia ban)\b/.test(key)) return 'commune';
  return /cu tru|dia chi|cho o|noi o|ho khau|hktt|thuong tru|tam tru|dktt|noi ve/.test(key) ? 'address' : null;
}

export type LabelMeaning = { known: true; field: Field | null } | { known: false };

/** What a header text means. Known texts that are no part of a register have no field. */
export function meaningOfLabel(label: string): LabelMeaning {
  const clean = cleanText(label).toLowerCase();
  const key = labelKey(clean);
  if (key === '' || key.length > 90) return { known: false };
  if (RELATIVE.test(key) && RELATIVE_SUBJECT.test(key)) return { known: true, field: null };
  const residence = residenceField(key, clean);
  // 'Xã cũ', 'Nơi cư trú trước khi sắp xếp' must not be taken for anything else.
  if (residence === 'former') return { known: true, field: 'former' };
  for (const rule of RULES) {
    if (rule.pattern.test(key) && !rule.not?.test(key)) return { known: true, field: rule.field };
  }
  if (residence !== null) return { known: true, field: residence };
  return /ghi chu|luu y|^note$|^khac$/.test(key) ? { known: true, field: 'note' } : { known: false };
}

const GROUP_FIELDS: Readonly<Record<string, Field>> = { a: 'gA', b: 'gB', c: 'gC', d: 'gD' };
const BIRTH_PART_FIELDS: Readonly<Record<string, Field>> = {
  ngày: 'dob_day',
  tháng: 'dob_month',
  năm: 'dob_year',
};

/** Children of grouped headers ('Nam', 'A', 'Ngày') that mean something only with their parent. */
export function fieldOfChild(parent: string, child: string): Field | null {
  const group = /^(?:nhom |loai )?([abcd])$/.exec(labelKey(child))?.[1];
  if (group !== undefined) return GROUP_FIELDS[group] ?? null;
  const aboutBirth = /sinh|^ns$|tuoi/.test(labelKey(parent));
  const word = cleanText(child).toLowerCase();
  if (aboutBirth && word in BIRTH_PART_FIELDS) return BIRTH_PART_FIELDS[word] ?? null;
  const gender = /^(nam|nu)( gioi| sinh)?$/.exec(labelKey(child))?.[1];
  if (gender === 'nam') return aboutBirth ? 'yob_m' : 'gender_m';
  if (gender === 'nu') return aboutBirth ? 'yob_f' : 'gender_f';
  return null;
}

/** Unit that a header states for its amounts. */
export function moneyUnitOf(label: string): MoneyUnit | null {
  const key = labelKey(label);
  if (/\btrieu\b|\btr ?d?\b|\btrd\b/.test(key)) return 'million';
  if (/\b(nghin|ngan)\b|\b1 ?000 ?(d|dong)?\b/.test(key)) return 'thousand';
  if (/\b(ty|ti) dong\b/.test(key)) return 'billion';
  return /\b(dong|vnd|d)\b/.test(key) ? 'dong' : null;
}

/** Unit that a header states for sentences written as bare numbers. */
export function sentenceUnitOf(label: string): 'year' | 'month' | null {
  const key = labelKey(label);
  if (/\bthang\b/.test(key)) return 'month';
  return /\bnam\b/.test(key) ? 'year' : null;
}
