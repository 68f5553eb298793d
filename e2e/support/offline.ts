import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { connectOwner } from '../matrix/database';
import { addPerson, type Person } from '../matrix/people';
import { type Account, makeWorld } from '../matrix/world';
import { expect } from './test';

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run through npm test`);
  return value;
}

/** A commune of the test's own with two officers and people who are due, watched through the owner's connection. */
export async function openField(howMany: number) {
  const secrets: { appKey: string } = JSON.parse(
    readFileSync(path.join(variable('E2E_DATA_DIR'), 'secrets.json'), 'utf8'),
  );
  const owner = await connectOwner(variable('E2E_OWNER_URL'));
  const world = await makeWorld(owner, secrets.appKey);
  const seat = (name: Account['seat']) => {
    const found = world.accounts.find((a) => a.seat === name && !a.isStranger);
    if (!found) throw new Error(`nobody sits at ${name}`);
    return found;
  };
  const people: Person[] = [];
  for (let i = 0; i < howMany; i++) people.push(await addPerson(world, 'own', 'received'));
  const count = async (sql: string, values: unknown[]) =>
    Number((await owner.rows<{ n: string }>(`SELECT count(*) AS n ${sql}`, values))[0]?.n);
  return {
    owner,
    world,
    people,
    officer: seat('P'),
    colleague: seat('C'),
    /** Works with people and takes nothing along. */
    communeOfficer: seat('O'),
    /** Contacts recorded with this note, and lines of the trail that say so. */
    recorded: async (caseId: string, note: string) => ({
      contacts: await count('FROM follow_up WHERE case_id = $1 AND note = $2', [caseId, note]),
      lines: await count(`FROM audit_entry WHERE case_id = $1 AND action = 'followup.record' AND outcome = 'DONE'`, [
        caseId,
      ]),
    }),
    close: () => owner.end(),
  };
}

/** The phone has what it needs: the shell lies on its shelf and today's list in its store. */
export async function readyForTheField(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const shell = await caches.match('/ngoai-tuyen');
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open('ancu-offline');
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error);
        });
        const hasCopy =
          database.objectStoreNames.contains('copy') &&
          (await new Promise<number>((resolve) => {
            const counting = database.transaction('copy').objectStore('copy').count();
            counting.onsuccess = () => resolve(counting.result);
          })) === 1;
        database.close();
        return shell !== undefined && hasCopy && navigator.serviceWorker.controller !== null;
      }),
    )
    .toBe(true);
}

/** Opens the app with the net cut, in a new tab, as somebody who was out in the field would. */
export async function openOffline(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/hom-nay');
  await expect(page).toHaveURL(/\/ngoai-tuyen$/);
  await expect(page.getByRole('heading', { name: 'Khi mất mạng' })).toBeVisible();
  return page;
}

export async function writeContact(page: Page, person: Person, note: string): Promise<void> {
  const row = page.getByRole('listitem').filter({ hasText: person.canaries.name }).last();
  await row.getByRole('link', { name: /^Ghi (nhận|thêm)$/ }).click();
  await page.getByRole('radio', { name: 'Gặp được' }).check();
  await page.getByLabel('Ghi chú').fill(note);
  await page.getByRole('button', { name: 'Lưu trên máy' }).click();
  await expect(page.getByText('Đã lưu trên máy, sẽ gửi khi có mạng').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Khi mất mạng' })).toBeVisible();
}

/** Everything that the browser's stores hold, as text: what a stranger with the machine could read. */
export const storesAsText = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const parts: string[] = [JSON.stringify(localStorage)];
    const database = await asked(indexedDB.open('ancu-offline'));
    for (const name of database.objectStoreNames) {
      for (const value of await asked(database.transaction(name).objectStore(name).getAll())) {
        parts.push(
          JSON.stringify(value, (_, v: unknown) => (v instanceof ArrayBuffer ? new TextDecoder().decode(v) : v)),
        );
      }
    }
    database.close();
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) parts.push((await (await cache.match(request))?.text()) ?? '');
    }
    return parts.join('\n');
  });
