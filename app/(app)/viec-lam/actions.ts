'use server';

import { changeEmployer, closeEmployer, registerEmployer } from '@/lib/employers/commands';
import { importEmployers } from '@/lib/employers/import';
import { addContact, endContact, recordVisit, signCommitment, stateWorkforce } from '@/lib/employers/records';
import { previewEmployerFile, previewVacancyFile } from '@/lib/jobs/upload.server';
import { changeVacancy, closeVacancy, openVacancy } from '@/lib/jobs/vacancies/commands';
import { importVacancies } from '@/lib/jobs/vacancies/import';
import { requireActor } from '@/lib/session';

export async function registerEmployerAction(values: unknown, key: string) {
  return registerEmployer(await requireActor(), values, key);
}

export async function changeEmployerAction(values: unknown, key: string) {
  return changeEmployer(await requireActor(), values, key);
}

export async function closeEmployerAction(values: unknown, key: string) {
  return closeEmployer(await requireActor(), values, key);
}

export async function addContactAction(values: unknown, key: string) {
  return addContact(await requireActor(), values, key);
}

export async function endContactAction(values: unknown, key: string) {
  return endContact(await requireActor(), values, key);
}

export async function stateWorkforceAction(values: unknown, key: string) {
  return stateWorkforce(await requireActor(), values, key);
}

export async function signCommitmentAction(values: unknown, key: string) {
  return signCommitment(await requireActor(), values, key);
}

export async function recordVisitAction(values: unknown, key: string) {
  return recordVisit(await requireActor(), values, key);
}

export async function openVacancyAction(values: unknown, key: string) {
  return openVacancy(await requireActor(), values, key);
}

export async function changeVacancyAction(values: unknown, key: string) {
  return changeVacancy(await requireActor(), values, key);
}

export async function closeVacancyAction(values: unknown, key: string) {
  return closeVacancy(await requireActor(), values, key);
}

export async function previewEmployersAction(form: FormData) {
  return previewEmployerFile(await requireActor(), form);
}

export async function importEmployersAction(values: unknown, key: string) {
  return importEmployers(await requireActor(), values, key);
}

export async function previewVacanciesAction(form: FormData) {
  return previewVacancyFile(await requireActor(), form);
}

export async function importVacanciesAction(values: unknown, key: string) {
  return importVacancies(await requireActor(), values, key);
}
