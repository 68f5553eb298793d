/** Trades of rural Thanh Hóa, as people there name them. Codes stay; words may be put better. */
export const trades = {
  GARMENT: 'May mặc',
  SHOES: 'Da giày',
  WELDING: 'Hàn, cơ khí',
  CONSTRUCTION: 'Thợ xây, thợ hồ',
  CARPENTRY: 'Mộc',
  ELECTRICAL: 'Điện, nước dân dụng',
  MOTOR_REPAIR: 'Sửa xe máy, ô tô',
  DRIVING: 'Lái xe',
  STONE: 'Đá ốp lát, vật liệu xây dựng',
  LIVESTOCK: 'Chăn nuôi',
  CROPS: 'Trồng trọt, cây ăn quả',
  AQUACULTURE: 'Nuôi trồng thủy sản',
  FISHING: 'Đánh bắt hải sản',
  FOOD: 'Chế biến thực phẩm, nước mắm',
  COOKING: 'Nấu ăn, phục vụ nhà hàng',
  HANDICRAFT: 'Đan lát, mây tre, cói',
  SALES: 'Bán hàng',
  GUARD: 'Bảo vệ, trông coi',
  GENERAL: 'Lao động phổ thông, bốc xếp',
} as const satisfies Record<string, string>;

export type Trade = keyof typeof trades;
export const tradeKeys = Object.keys(trades) as [Trade, ...Trade[]];
export const isTrade = (code: string): code is Trade => Object.hasOwn(trades, code);
/** A stored code in words; what is not known stays as it is written. */
export const tradeLabel = (code: string): string => (isTrade(code) ? trades[code] : code);

/** What a work asks of a body or a day; whoever said they cannot is not proposed. */
export const conditions = {
  NIGHT_SHIFT: 'Ca đêm',
  HEAVY_LABOUR: 'Mang vác nặng',
  HEIGHTS: 'Trên cao',
  HEAT: 'Nóng, ngoài trời',
  CHEMICALS: 'Hóa chất, bụi',
  MACHINES: 'Đứng máy',
  WATER: 'Sông nước, đi biển',
  DRIVING: 'Phải có bằng lái',
  FAR_FROM_HOME: 'Ở lại nơi làm, xa nhà',
} as const satisfies Record<string, string>;

export type Condition = keyof typeof conditions;
export const conditionKeys = Object.keys(conditions) as [Condition, ...Condition[]];
export const isCondition = (code: string): code is Condition => Object.hasOwn(conditions, code);
export const conditionLabel = (code: string): string => (isCondition(code) ? conditions[code] : code);
