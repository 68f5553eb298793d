import { describe, expect, it } from 'vitest';
import { closeCase, correctPerson, openCase, reopenCase } from '@/lib/cases/commands';
import { aWorld, must, notice, received } from '@/lib/cases/fixture-world.server';
import { exportCases, getCase, listCases, revealIdentity } from '@/lib/cases/queries';
import { todayInVietnam } from '@/lib/dates';

const world = aWorld();

const names = async (q: string) => must(await listCases(world.officer, { q })).rows.map((r) => r.fullName);

describe('intake', () => {
  it('gives three working days for the address check and seals the number', async () => {
    const { caseId } = must(
      await openCase(world.officer, {
        ...notice('Lê Văn Khởi', { citizenId: '038090111222' }),
        noticeReceivedOn: '2026-11-20',
      }),
    );
    const stored = await world.owner.case.findUniqueOrThrow({ where: { id: caseId }, include: { person: true } });
    expect(stored.addressCheckDueOn?.toISOString().slice(0, 10)).toBe('2026-11-25');
    expect(stored.person.cccdLast4).toBe('1222');
    expect(Buffer.from(stored.person.cccdEncrypted ?? []).includes('038090111222')).toBe(false);
  });

  it('stops at a likely duplicate until the officer says it is another person', async () => {
    must(await openCase(world.officer, notice('Cao Thị Trùng', { citizenId: '038190333444' })));
    const again = notice('Cao Thị Trùng', { citizenId: '038190333444' });
    expect(await openCase(world.officer, again)).toMatchObject({ ok: false, kind: 'conflict' });
    expect(await openCase(world.officer, { ...again, isNotDuplicate: true })).toMatchObject({ ok: true });
  });

  it('says nothing of the same number in the commune next door', async () => {
    must(await openCase(world.neighbour, notice('Mai Văn Xa', { citizenId: '038090555666' })));
    expect(await openCase(world.officer, notice('Mai Văn Xa', { citizenId: '038090555666' }))).toMatchObject({
      ok: true,
    });
  });

  it('makes one case of one submission, however often it is sent', async () => {
    const key = 'lap-ho-so-mot-lan';
    const input = notice('Hà Văn Một');
    const answers = await Promise.all(Array.from({ length: 12 }, () => openCase(world.officer, input, key)));
    expect(new Set(answers.map((a) => must(a).caseId)).size).toBe(1);
    expect(await world.owner.case.count({ where: { person: { fullName: 'Hà Văn Một' } } })).toBe(1);
  });

  it.each([
    ['a name with digits', { fullName: 'Lê Văn 2' }, 'person.fullName'],
    ['31 February', { birth: '31/02/1990' }, 'person.birth'],
    ['a short number', { citizenId: '12345' }, 'person.citizenId'],
  ])('refuses %s beside its field', async (_, person, field) => {
    const outcome = await openCase(world.officer, notice('Lê Văn Tốt', person));
    expect(outcome).toMatchObject({ ok: false, kind: 'invalid', fields: { [field]: expect.any(String) } });
  });
});

describe('search and list', () => {
  it('finds a name without accents, with either tone placement, with d for đ, by number and by case number', async () => {
    const { caseId, number } = must(
      await openCase(world.officer, notice('Đặng Văn Hoà', { citizenId: '038090777888' })),
    );
    for (const q of ['Đặng Văn Hòa', 'dang van hoa', 'hoa dang', 'ĐẶNG', '038090777888', '038 090 777 888', number]) {
      expect(await names(q), q).toContain('Đặng Văn Hoà');
    }
    expect(await names('038090777889')).toEqual([]);
    expect(await names("%_' OR 1=1")).toEqual([]);
    expect(must(await listCases(world.neighbour, { q: 'dang van hoa' })).total).toBe(0);
    expect(must(await listCases(world.superior, { q: 'dang van hoa' })).rows[0]?.id).toBe(caseId);
  });

  it('sorts by given name in Vietnamese order over the whole set, page by page, losing and repeating nobody', async () => {
    for (const given of ['Đức', 'Ân', 'An', 'Ánh', 'Dũng', 'Ăn', 'Đạt', 'Duy']) {
      must(await openCase(world.officer, { ...notice(`Vũ Trật ${given}`), isNotDuplicate: true }));
    }
    const seen: string[] = [];
    let after: [string, string] | null = null;
    do {
      const page: { rows: { fullName: string }[]; next: [string, string] | null } = must(
        await listCases(world.officer, { q: 'vu trat', limit: 3, after }),
      );
      seen.push(...page.rows.map((r) => r.fullName.replace('Vũ Trật ', '')));
      after = page.next;
    } while (after);
    expect(seen).toEqual(['An', 'Ánh', 'Ăn', 'Ân', 'Dũng', 'Duy', 'Đạt', 'Đức']);
  });

  it('counts what it lists, and exports the same rows in the same order', async () => {
    const list = must(await listCases(world.officer, { limit: 1000 }));
    const exported = must(await exportCases(world.officer, {}));
    expect(list.total).toBe(list.rows.length);
    expect(exported.rows.map((r) => r.id)).toEqual(list.rows.map((r) => r.id));
  });
});

describe('a case file', () => {
  it('is the same answer hidden and missing', async () => {
    const caseId = await received(world.officer, 'Bùi Văn Kín');
    const hidden = await getCase(world.neighbour, { caseId });
    const missing = await getCase(world.neighbour, { caseId: '01a208f6-0000-7000-8000-000000000000' });
    expect(JSON.stringify(hidden)).toBe(JSON.stringify(missing));
  });

  it('shows commune staff no judgment, no police note; the whole number only to the police, on record', async () => {
    const caseId = await received(world.officer, 'Bùi Văn Lộ', { citizenId: '038090999000' });
    const file = must(await getCase(world.communeOfficer, { caseId }));
    expect(file.police).toBeNull();
    expect(JSON.stringify(file)).not.toContain('Trộm cắp');
    expect(JSON.stringify(file)).not.toContain('038090999000');
    expect(await revealIdentity(world.communeOfficer, { caseId })).toMatchObject({ ok: false, kind: 'forbidden' });
    expect(must(await revealIdentity(world.officer, { caseId })).cccd).toBe('038090999000');
    expect(await world.owner.auditEntry.count({ where: { caseId, action: 'person.reveal', outcome: 'READ' } })).toBe(1);
  });

  it('keeps the first of two changes made on the same version', async () => {
    const caseId = await received(world.officer, 'Bùi Văn Sửa');
    const change = (phone: string) => ({ caseId, version: 1, person: { ...notice('Bùi Văn Sửa').person, phone } });
    const outcomes = await Promise.all(
      ['0912345678', '0987654321'].map((p) => correctPerson(world.officer, change(p))),
    );
    expect(outcomes.filter((o) => o.ok).length).toBe(1);
    expect(outcomes.find((o) => !o.ok)).toMatchObject({ kind: 'conflict' });
  });

  it('is closed by the chief alone, on a ground, and reopened to where it was', async () => {
    const caseId = await received(world.officer, 'Bùi Văn Xong');
    const { version } = await world.owner.case.findUniqueOrThrow({ where: { id: caseId } });
    const closing = { caseId, version, closedOn: todayInVietnam(), ground: 'EXPUNGED' as const };
    expect(await closeCase(world.officer, closing)).toMatchObject({ ok: false, kind: 'forbidden' });
    must(await closeCase(world.chief, closing));
    expect(await closeCase(world.chief, { ...closing, version: version + 1 })).toMatchObject({
      ok: false,
      kind: 'forbidden',
    });
    must(await reopenCase(world.chief, { caseId, version: version + 1, reason: 'Ghi nhầm căn cứ' }));
    expect((await world.owner.case.findUniqueOrThrow({ where: { id: caseId } })).status).toBe('RECEIVED');
  });
});
