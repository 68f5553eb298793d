/** Types of model as practitioners name them; an administrator adds and ends types. Those not counted are security models (ANTT). */
export const startTypes = [
  {
    code: 'DOANH_NGHIEP',
    name: 'Doanh nghiệp với công tác tái hòa nhập cộng đồng',
    description: 'Doanh nghiệp nhận, dạy nghề và giúp việc làm',
  },
  { code: '5_1', name: '5+1', description: 'Năm người của các ngành, đoàn thể giúp một người, Công an làm nòng cốt' },
  { code: 'TO_3_1', name: 'Tổ 3 trên 1', description: 'Ba hội viên giúp một người' },
  { code: 'CUU_CHIEN_BINH', name: 'Cựu chiến binh với tái hòa nhập cộng đồng', description: null },
  { code: 'NONG_DAN', name: 'Hội Nông dân với tái hòa nhập cộng đồng', description: null },
  { code: 'PHU_NU', name: 'Hội Phụ nữ với tái hòa nhập cộng đồng', description: null },
  { code: 'THANH_NIEN', name: 'Đoàn Thanh niên với tái hòa nhập cộng đồng', description: null },
  {
    code: 'TU_QUAN',
    name: 'Liên kết, tự quản về an ninh trật tự',
    description: 'Quản lý, giáo dục, giúp đỡ tại địa phương',
  },
  { code: 'QUY_DOANH_NHAN', name: 'Quỹ, doanh nhân với an ninh trật tự', description: 'Góp quỹ, cho vay, hỗ trợ vốn' },
  { code: 'CLB_HOAN_LUONG', name: 'Câu lạc bộ hoàn lương', description: null },
  { code: 'DONG_HO', name: 'Dòng họ tự quản', description: null },
  { code: 'KHAC', name: 'Mô hình khác', description: null },
  {
    code: 'LONG_GHEP',
    name: 'Mô hình an ninh trật tự lồng ghép',
    description: 'Như camera an ninh: gắn với mô hình tái hòa nhập, không tính vào số mô hình',
    isCounted: false,
  },
] as const;

export const startTypeSource = 'Cách gọi trong thực tế các địa phương; chưa có danh mục chính thức';

/** What a model is evaluated by until an administrator changes it: a hundred points together. */
export const startCriteria = [
  { name: 'Có quyết định, quy chế, ban điều hành và kế hoạch năm', maxPoints: 15 },
  { name: 'Sinh hoạt, hoạt động đều theo kế hoạch', maxPoints: 25 },
  { name: 'Thành viên được giúp có việc làm, vốn hoặc học nghề', maxPoints: 30 },
  { name: 'Thành viên chấp hành pháp luật, không tái phạm', maxPoints: 20 },
  { name: 'Huy động được doanh nghiệp, đoàn thể, gia đình cùng tham gia', maxPoints: 10 },
] as const;

export const startCriterionReason = 'Mức khởi đầu của phần mềm, chưa theo văn bản nào';
/** Older than any model on file. */
export const startDay = '2010-01-01';
