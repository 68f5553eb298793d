import { getEmployer, listEmployers } from '@/lib/employers/queries';
import { getPlacementCalendar } from '@/lib/jobs/placements/queries';
import { getJobFile } from '@/lib/jobs/profiles/queries';
import { getVacancy, listVacancies, suggestForVacancy } from '@/lib/jobs/vacancies/queries';
import { getModel, listModels } from '@/lib/models/queries';
import { listNeeds } from '@/lib/needs/queries';
import { listSupportToday } from '@/lib/worklist/support';
import type { Scene } from './scene';

/** Records of the measured commune: a firm, one of its vacancies, somebody who looks for work, a model with members. */
export interface SupportIds {
  employerId: string;
  vacancyId: string;
  seekerId: string;
  modelId: string;
}

/** The commune's officer and the country's police: work, firms, models. */
export const supportScenes = ({ employerId, vacancyId, seekerId, modelId }: SupportIds): Scene[] => [
  {
    key: 'support-today',
    title: 'Hôm nay của cán bộ xã',
    user: 'do.ubnd',
    path: '/hom-nay',
    limit: 3,
    reads: (actor) => listSupportToday(actor, {}),
  },
  {
    key: 'needs',
    title: 'Bảng nhu cầu',
    user: 'do.ubnd',
    path: '/nhu-cau',
    limit: 3,
    reads: (actor) => listNeeds(actor, {}),
  },
  {
    key: 'vacancies',
    title: 'Tin tuyển dụng',
    user: 'do.ubnd',
    path: '/viec-lam',
    limit: 3,
    reads: (actor) => listVacancies(actor, {}),
  },
  {
    key: 'employers',
    title: 'Cơ sở tuyển dụng',
    user: 'do.ubnd',
    path: '/viec-lam/co-so',
    limit: 3,
    reads: (actor) => listEmployers(actor, {}),
  },
  {
    key: 'employer',
    title: 'Trang cơ sở',
    user: 'do.ubnd',
    path: `/viec-lam/co-so/${employerId}`,
    limit: 3,
    reads: (actor) => getEmployer(actor, { employerId }),
  },
  {
    key: 'placements',
    title: 'Lịch theo dõi việc làm',
    user: 'do.ubnd',
    path: '/viec-lam/lich',
    limit: 3,
    reads: (actor) => getPlacementCalendar(actor, {}),
  },
  {
    key: 'match-person',
    title: 'Việc cho một người, cả nước',
    user: 'do.ubnd',
    path: `/ho-so/${seekerId}/viec-lam`,
    limit: 3,
    reads: (actor) => getJobFile(actor, { caseId: seekerId }),
  },
  {
    key: 'match-vacancy',
    title: 'Người cho một tin tuyển, cả nước',
    user: 'do.nuoc',
    path: `/viec-lam/${vacancyId}`,
    limit: 3,
    reads: async (actor) => {
      await getVacancy(actor, { vacancyId });
      await suggestForVacancy(actor, { vacancyId });
    },
  },
  {
    key: 'models',
    title: 'Danh sách mô hình của xã',
    user: 'do.ubnd',
    path: '/mo-hinh',
    limit: 3,
    reads: (actor) => listModels(actor, {}),
  },
  {
    key: 'models-country',
    title: 'Danh sách mô hình, cả nước',
    user: 'do.nuoc',
    path: '/mo-hinh',
    limit: 3,
    reads: (actor) => listModels(actor, {}),
  },
  {
    key: 'model',
    title: 'Trang mô hình',
    user: 'do.ubnd',
    path: `/mo-hinh/${modelId}`,
    limit: 3,
    reads: (actor) => getModel(actor, { modelId }),
  },
];
