import { row } from './notation';
import type { Target } from './operation';
import type { Download, PageRule } from './pages';

const modelId = (t: Target) => t.model.modelId;
const name = (t: Target) => t.model.name;
const titled = (route: string, title: string, rule: PageRule['rule']): PageRule => ({
  route: `/(app)/${route}/page`,
  path: () => `/${route}`,
  ...{ rule, on: 'installation', holds: [], isTitle: true },
  shows: () => title,
});

/** Programme models, communication and commendations. */
export const modelPages: readonly PageRule[] = [
  {
    route: '/(app)/mo-hinh/page',
    path: (t) => `/mo-hinh?q=${encodeURIComponent(t.model.name)}`,
    rule: row('P,C,O,H,S,M +.....  B,V,A,Q r.....'),
    on: 'model',
    shows: () => 'Mô hình',
    isTitle: true,
    holds: [],
  },
  titled('mo-hinh/nhap', 'Nhập mô hình từ Excel', 'modelChoice.list'),
  titled('mo-hinh/moi', 'Lập mô hình', 'modelChoice.list'),
  {
    route: '/(app)/mo-hinh/[id]/page',
    path: (t) => `/mo-hinh/${t.model.modelId}`,
    rule: 'programmeModel.read',
    on: 'model',
    shows: name,
    id: modelId,
    holds: ['name'],
  },
  {
    route: '/(app)/mo-hinh/[id]/sua/page',
    path: (t) => `/mo-hinh/${t.model.modelId}/sua`,
    rule: row('P,C,O,H +hhhh+  S +++hh+  M rrhhhr  M1 rhhhhr  M3 rrrhhr  B,V,A,Q rrrrrr'),
    on: 'model',
    shows: name,
    id: modelId,
    holds: [],
  },
  {
    route: '/(app)/mo-hinh/[id]/thanh-vien/page',
    path: (t) => `/mo-hinh/${t.model.modelId}/thanh-vien`,
    // A list of its own, but of a model that is not there: answered as that is.
    rule: row('P,C,O,H +hhhh+  S +++hh+  M,B,V,A,Q rrrrrr'),
    on: 'model',
    shows: name,
    id: modelId,
    holds: ['name', 'hamlet'],
  },
  titled('quan-tri/mo-hinh', 'Loại mô hình, tiêu chí', 'modelType.list'),
  titled('tuyen-truyen', 'Tuyên truyền', row('P,C,O,H,S,M +.....  B,V,A,Q r.....')),
  {
    route: '/(app)/tuyen-truyen/[id]/page',
    path: (t) => `/tuyen-truyen/${t.campaign.campaignId}`,
    rule: 'campaign.read',
    on: 'campaign',
    shows: (t) => t.campaign.title,
    id: (t) => t.campaign.campaignId,
    holds: [],
  },
  { ...titled('khen-thuong', 'Khen thưởng', row('P,C,O,H,S,M +.....  B,V,A,Q r.....')), holds: ['name'] },
  { ...titled('khen-thuong/moi', 'Đề nghị khen thưởng', 'commendationChoice.list'), holds: ['name', 'hamlet'] },
];

export const modelDownloads: readonly Download[] = [
  {
    route: '/api/mo-hinh/xuat/route',
    path: (t) => `/api/mo-hinh/xuat?q=${encodeURIComponent(t.model.name)}`,
    rule: 'programmeModel.export',
    on: 'model',
    holds: [],
    shows: name,
  },
];
