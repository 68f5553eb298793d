import type { LegalDate } from '@/lib/dates';

interface LegalBasisSeed {
  key: string;
  number: string;
  title: string;
  validFrom: LegalDate | null;
  validTo: LegalDate | null;
  replacedBy: string | null;
  source: string;
  isVerified: boolean;
}

/** The texts the rules rest on, as data: a new decree is a row, not a release. */
export const legalBases: readonly LegalBasisSeed[] = [
  {
    key: 'tt10-2024',
    number: '10/2024/TT-BCA',
    title: 'Thông tư về công tác tái hòa nhập cộng đồng của lực lượng Công an nhân dân',
    validFrom: '2024-05-01',
    validTo: null,
    replacedBy: null,
    source: 'Văn bản công bố công khai; hiệu lực sau 01/7/2026 chưa được xác nhận',
    isVerified: true,
  },
  {
    key: 'nd49-2020',
    number: '49/2020/NĐ-CP',
    title: 'Nghị định quy định chi tiết thi hành Luật Thi hành án hình sự về tái hòa nhập cộng đồng',
    validFrom: '2020-06-15',
    validTo: null,
    replacedBy: null,
    source: 'Văn bản công bố công khai; chưa thấy văn bản thay thế',
    isVerified: true,
  },
  {
    key: 'luat-41-2019',
    number: '41/2019/QH14',
    title: 'Luật Thi hành án hình sự 2019',
    validFrom: '2020-01-01',
    validTo: '2026-06-30',
    replacedBy: 'luat-127-2025',
    source: 'Văn bản công bố công khai',
    isVerified: true,
  },
  {
    key: 'luat-127-2025',
    number: '127/2025/QH15',
    title: 'Luật Thi hành án hình sự 2025',
    validFrom: '2026-07-01',
    validTo: null,
    replacedBy: null,
    source: 'Văn bản công bố công khai',
    isVerified: true,
  },
  {
    key: 'qd22-2023',
    number: '22/2023/QĐ-TTg',
    title: 'Quyết định về tín dụng đối với người chấp hành xong án phạt tù',
    validFrom: '2023-10-10',
    validTo: null,
    replacedBy: null,
    source: 'Văn bản công bố công khai',
    isVerified: true,
  },
  {
    key: 'luat-91-2025',
    number: '91/2025/QH15',
    title: 'Luật Bảo vệ dữ liệu cá nhân',
    validFrom: '2026-01-01',
    validTo: null,
    replacedBy: null,
    source: 'Văn bản công bố công khai',
    isVerified: true,
  },
];
