import { row } from './notation';
import type { Download, PageRule } from './pages';

const everyReader = row('P,C,O,H,S,M +.....  B,V,A,Q r.....');
const titled = (route: string, title: string, rule: PageRule['rule']): PageRule => ({
  route: `/(app)/${route}/page`,
  path: () => `/${route}`,
  ...{ rule, on: 'installation', holds: [], isTitle: true },
  shows: () => title,
});

/** Directives, conferences, tasks: nobody of the register stands on any of them. */
export const steeringPages: readonly PageRule[] = [
  titled('ban-chi-dao/van-ban', 'Văn bản chỉ đạo', everyReader),
  titled('ban-chi-dao/hoi-nghi', 'Hội nghị', everyReader),
  titled('ban-chi-dao/hoi-nghi/moi', 'Lập hội nghị', 'conference.create'),
  {
    route: '/(app)/ban-chi-dao/hoi-nghi/[id]/page',
    path: (t) => `/ban-chi-dao/hoi-nghi/${t.steering.conferenceId}`,
    rule: 'conference.read',
    on: 'planned',
    shows: (t) => t.steering.title,
    id: (t) => t.steering.conferenceId,
    holds: [],
  },
  {
    route: '/(app)/ban-chi-dao/hoi-nghi/[id]/hop/page',
    path: (t) => `/ban-chi-dao/hoi-nghi/${t.steering.conferenceId}/hop`,
    rule: 'meeting.read',
    on: 'sitting',
    shows: (t) => t.steering.title,
    id: (t) => t.steering.conferenceId,
    holds: [],
  },
  titled('nhiem-vu', 'Nhiệm vụ', everyReader),
  titled('tong-hop', 'Tin tổng hợp', 'digest.read'),
  titled('nhiem-vu/giao', 'Giao nhiệm vụ', 'taskChoice.list'),
  {
    route: '/(app)/nhiem-vu/[id]/page',
    path: (t) => `/nhiem-vu/${t.steering.taskId}`,
    rule: 'task.read',
    on: 'planned',
    shows: (t) => t.steering.content,
    id: (t) => t.steering.taskId,
    holds: [],
  },
];

export const steeringDownloads: readonly Download[] = [
  {
    route: '/api/hoi-nghi/[id]/bien-ban/route',
    path: (t) => `/api/hoi-nghi/${t.steering.conferenceId}/bien-ban?dang=docx`,
    rule: 'conference.export',
    on: 'over',
    holds: [],
    shows: (t) => t.steering.title,
  },
];
