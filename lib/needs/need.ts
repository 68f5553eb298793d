import type { LegalDate } from '@/lib/dates';
import type { NeedKind } from '@/lib/followups/vocabulary';
import type { NeedOutcome } from '@/lib/generated/prisma/enums';

export type { NeedOutcome };

export const outcomeLabels = {
  MET: 'Đã đáp ứng',
  PARTLY: 'Đáp ứng một phần',
  UNMET: 'Không đáp ứng được',
  NO_LONGER: 'Không còn nhu cầu',
} as const satisfies Record<NeedOutcome, string>;

/** What is usually done about a need, in the words of those who do it. */
export const stepKinds = {
  TALKED: 'Trao đổi với người có nhu cầu',
  FAMILY: 'Trao đổi với gia đình',
  REFERRED: 'Giới thiệu nơi giúp đỡ',
  PAPERS: 'Giúp làm giấy tờ, thủ tục',
  AGENCY: 'Gửi văn bản đến cơ quan liên quan',
  VISITED: 'Đến nơi giúp đỡ',
  OTHER: 'Việc khác',
} as const satisfies Record<string, string>;
export type StepKind = keyof typeof stepKinds;
export const stepKindKeys = Object.keys(stepKinds) as [StepKind, ...StepKind[]];
export const stepKindLabel = (kind: string) => (kind in stepKinds ? stepKinds[kind as StepKind] : kind);

/** Organisations that look after people (người được phân công giúp đỡ); the list is the vocabulary of practice, free words stay possible. */
export const helperOrganisations = {
  FRONT: 'Mặt trận Tổ quốc',
  FARMERS: 'Hội Nông dân',
  WOMEN: 'Hội Liên hiệp Phụ nữ',
  VETERANS: 'Hội Cựu chiến binh',
  YOUTH: 'Đoàn Thanh niên',
  HAMLET: 'Thôn, khu phố',
  POLICE: 'Công an xã',
  FAMILY: 'Gia đình, dòng họ',
  BUSINESS: 'Doanh nghiệp',
  OTHER: 'Tổ chức khác',
} as const satisfies Record<string, string>;
export type HelperOrganisation = keyof typeof helperOrganisations;
export const helperOrganisationKeys = Object.keys(helperOrganisations) as [HelperOrganisation, ...HelperOrganisation[]];
export const organisationLabel = (key: string) =>
  key in helperOrganisations ? helperOrganisations[key as HelperOrganisation] : key;

export interface NeedFacts {
  kind: NeedKind;
  /** null while somebody works on it. */
  outcome: NeedOutcome | null;
}

/**
 * Whether a need counts as hardship in the proposal of a group: it is open, or was closed without being met. What a person
 * no longer wants does not count, nor papers and advice alone: they do not make a life hard by themselves.
 * Source: Thông tư 10/2024/TT-BCA, nhóm B (không có hoặc chưa ổn định việc làm, đời sống khó khăn, tự ti mặc cảm); which
 * kinds count is the product's own reading.
 */
export const isHardship = ({ kind, outcome }: NeedFacts): boolean =>
  kind !== 'PAPERS' && kind !== 'LEGAL' && (outcome === null || outcome === 'UNMET' || outcome === 'PARTLY');

export const needBuckets = {
  late: 'Quá hạn',
  week: 'Trong 7 ngày',
  unowned: 'Chưa ai nhận',
  mine: 'Tôi đang lo',
  open: 'Đang mở',
  closed: 'Đã xong',
} as const;
export type NeedBucket = keyof typeof needBuckets;
export const needBucketKeys = Object.keys(needBuckets) as [NeedBucket, ...NeedBucket[]];

/** In one sentence: when it is due, or since when nobody sees to it. */
export function dueSentence(
  dueOn: LegalDate | null,
  today: LegalDate,
  daysLeft: (from: LegalDate, to: LegalDate) => number,
): string {
  if (dueOn === null) return 'chưa hẹn ngày';
  const days = daysLeft(today, dueOn);
  if (days < 0) return `quá hạn ${-days} ngày`;
  return days === 0 ? 'hạn hôm nay' : `còn ${days} ngày`;
}
