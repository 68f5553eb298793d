/**
 * Roughly where the units of Hoằng Hóa lie, for "cách 6 km" between two communes: the middle of each as estimated from a
 * map, some kilometres off. Nothing of the law hangs on it. A unit without a place here is compared by district and
 * province alone.
 */
export interface Place {
  lat: number;
  lon: number;
}

/** By the name of the unit; places that share a name lie in the same spot. */
const estimates: Readonly<Record<string, readonly [lat: number, lon: number]>> = {
  'Bút Sơn': [19.862, 105.853],
  'Hoằng Hóa': [19.866, 105.862],
  'Hoằng Giang': [19.915, 105.777],
  'Hoằng Xuân': [19.923, 105.79],
  'Hoằng Phượng': [19.905, 105.787],
  'Hoằng Phú': [19.893, 105.806],
  'Hoằng Quỳ': [19.885, 105.811],
  'Hoằng Kim': [19.9, 105.822],
  'Hoằng Trung': [19.905, 105.832],
  'Hoằng Trinh': [19.896, 105.842],
  'Hoằng Sơn': [19.9, 105.856],
  'Hoằng Cát': [19.878, 105.834],
  'Hoằng Xuyên': [19.884, 105.85],
  'Hoằng Quý': [19.885, 105.82],
  'Hoằng Hợp': [19.893, 105.793],
  'Hoằng Đức': [19.868, 105.843],
  'Hoằng Hà': [19.882, 105.88],
  'Hoằng Đạt': [19.876, 105.87],
  'Hoằng Đạo': [19.858, 105.872],
  'Hoằng Thắng': [19.834, 105.885],
  'Hoằng Đồng': [19.849, 105.852],
  'Hoằng Thái': [19.837, 105.864],
  'Hoằng Thịnh': [19.84, 105.847],
  'Hoằng Thành': [19.832, 105.857],
  'Hoằng Lộc': [19.828, 105.845],
  'Hoằng Trạch': [19.819, 105.862],
  'Hoằng Phong': [19.802, 105.887],
  'Hoằng Lưu': [19.815, 105.884],
  'Hoằng Châu': [19.783, 105.888],
  'Hoằng Tân': [19.807, 105.858],
  'Hoằng Yến': [19.876, 105.906],
  'Hoằng Tiến': [19.845, 105.925],
  'Hoằng Hải': [19.862, 105.922],
  'Hoằng Ngọc': [19.835, 105.908],
  'Hoằng Đông': [19.818, 105.913],
  'Hoằng Thanh': [19.822, 105.928],
  'Hoằng Phụ': [19.801, 105.918],
  'Hoằng Trường': [19.877, 105.935],
};

export function estimatedPlace(name: string): Place | null {
  const found = estimates[name];
  return found ? { lat: found[0], lon: found[1] } : null;
}
