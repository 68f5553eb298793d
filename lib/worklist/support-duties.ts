import type { Bucket } from '@/lib/worklist/obligations';

/** What the commune's officer owes people, firms and models, each with the screen where it is done. */
export const supportDuties = {
  NEED: 'Nhu cầu đến hạn',
  NEED_UNOWNED: 'Nhu cầu chưa ai nhận',
  CHECK: 'Kiểm tra sau khi đi làm',
  COURSE: 'Ghi kết quả học nghề',
  VACANCY: 'Tin tuyển dụng sắp hết hạn',
  ACTIVITY: 'Hoạt động của mô hình',
  SESSION: 'Buổi tuyên truyền',
} as const satisfies Record<string, string>;
export type SupportDuty = keyof typeof supportDuties;

export interface SupportItem {
  duty: SupportDuty;
  /** Of the need, the placement, the course, the vacancy, the model or the campaign. */
  id: string;
  caseId: string | null;
  fullName: string | null;
  hamlet: string | null;
  /** The kind of need, the month of a check, or a title. */
  detail: string;
  dueOn: string;
  bucket: Bucket | null;
}

/** Where the duty is done. */
export function placeOf({ duty, id, caseId }: SupportItem): string {
  switch (duty) {
    case 'NEED':
    case 'NEED_UNOWNED':
      return `/ho-so/${caseId}?muc=viec-lam#nhu-cau-${id}`;
    case 'CHECK':
      return `/ho-so/${caseId}/viec-lam`;
    case 'COURSE':
      return `/hoc-nghe/${id}`;
    case 'VACANCY':
      return `/viec-lam/${id}`;
    case 'ACTIVITY':
      return `/mo-hinh/${id}`;
    case 'SESSION':
      return '/tuyen-truyen';
  }
}
