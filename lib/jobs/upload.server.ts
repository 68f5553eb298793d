import type { Actor } from '@/lib/access/actor';
import { employerShape, previewEmployers } from '@/lib/employers/import';
import { canRegisterEmployer } from '@/lib/employers/policy';
import { previewForm } from '@/lib/excel/upload.server';
import { previewVacancies, vacancyShape } from '@/lib/jobs/vacancies/import';

export const previewEmployerFile = (actor: Actor, form: FormData) =>
  previewForm(actor, form, { shape: employerShape, can: canRegisterEmployer, preview: previewEmployers });

export const previewVacancyFile = (actor: Actor, form: FormData) =>
  previewForm(actor, form, { shape: vacancyShape, can: canRegisterEmployer, preview: previewVacancies });
