// What an employer receives, searched for everything that is kept of the person.
import { describe, expect, it } from 'vitest';
import { openCase, receiveCase } from '@/lib/cases/commands';
import { aWorld, must } from '@/lib/cases/fixture-world.server';
import { addDays, todayInVietnam } from '@/lib/dates';
import { renderDocx } from '@/lib/documents/docx.server';
import { renderPdf } from '@/lib/documents/pdf.server';
import { downloadHeaders } from '@/lib/download';
import { recordFollowUp } from '@/lib/followups/commands';
import { ZipArchive } from '@/lib/imports/read/zip';
import { aFirm, aVacancy } from '@/lib/jobs/fixture-jobs.server';
import { referPerson } from '@/lib/jobs/placements/refer';
import { giveConsent, saveProfile, withdrawConsent } from '@/lib/jobs/profiles/commands';
import { consentFieldKeys } from '@/lib/jobs/profiles/profile';
import { getJobFile, printIntroduction } from '@/lib/jobs/profiles/queries';

const world = aWorld();
const today = todayInVietnam();

/** Each in a cell of its own that no employer may ever read. */
const secret = {
  offence: 'BíMậtTộiDanh',
  court: 'BíMậtTòaÁn',
  prison: 'BíMậtTrạiGiam',
  judgment: '99/2019/BíMật',
  followUp: 'BíMậtGhiNhận',
  wishes: 'BíMậtNguyệnVọng',
  interview: 'BíMậtTrìnhDiện',
  certificate: 'BíMậtGiấy',
  hamlet: 'BíMậtThôn',
  representative: 'Bí Mật Mẹ',
  cccd: '038090012345',
  profileNote: 'BíMậtGhiChú',
} as const;
/** Words that would tell what the letter must not. */
const telling =
  /án tích|án phạt|bản án|(?<!\p{L})tù(?!\p{L})|trại giam|cải tạo|phạm|công an|hoàn lương|tái hòa nhập|đối tượng|an cư|HS-\d{4}|phân nhóm|chấp hành/iu;

let known: Promise<string> | null = null;
/** One person for every question: the letters differ by what they agreed to. */
const somebody = () => {
  known ??= anybody();
  return known;
};

async function anybody(): Promise<string> {
  const { caseId } = must(
    await openCase(world.officer, {
      person: {
        ...{
          fullName: 'Lê Văn Kín',
          birth: '05/06/1990',
          phone: '0912345678',
          cccd: secret.cccd,
          hamlet: secret.hamlet,
        },
        representativeName: secret.representative,
      },
      judgment: {
        offence: secret.offence,
        court: secret.court,
        prison: secret.prison,
        number: secret.judgment,
        sentenceMonths: 24,
      },
      releaseKind: 'SENTENCE_COMPLETED',
      noticeReceivedOn: addDays(today, -60),
      expectedReleaseOn: addDays(today, -10),
    }),
  );
  must(
    await receiveCase(world.officer, {
      ...{ caseId, version: 1, receivedOn: addDays(today, -9), releaseOn: addDays(today, -10) },
      ...{ releaseKind: 'SENTENCE_COMPLETED', certificateNumber: secret.certificate },
      ...{ wishes: secret.wishes, note: secret.interview },
    }),
  );
  must(
    await recordFollowUp(world.officer, {
      ...{ caseId, happenedOn: today, outcome: 'MET', place: 'nhà', present: ['SELF'], note: secret.followUp },
      ...{ difficulties: ['NOT_COOPERATING'], needs: ['JOB'] },
    }),
  );
  const profile = {
    caseId,
    version: 0,
    isSeeking: 'yes',
    trades: ['GARMENT'],
    cannot: ['HEIGHTS'],
    payWanted: '9 triệu',
  };
  must(
    await saveProfile(world.officer, {
      ...profile,
      experience: { GARMENT: '14' },
      education: 'HIGH',
      note: secret.profileNote,
    }),
  );
  return caseId;
}

async function referred(caseId: string, fields: readonly string[], by = world.officer) {
  must(await giveConsent(world.officer, { caseId, fields, givenOn: today, paper: 'Giấy' }));
  const employerId = await aFirm(world.communeOfficer, `Xưởng may ${crypto.randomUUID()}`);
  const vacancyId = await aVacancy(world.communeOfficer, employerId);
  const { disclosureId } = must(await referPerson(by, { caseId, vacancyId, referredOn: today }));
  return disclosureId ?? '';
}

/** Everything of the letter that can leave: its description, Word with all its parts, what PDF says outside its pages, the file's name. */
async function everythingOf(disclosureId: string, actor = world.officer): Promise<string> {
  const { paper, subject } = must(await printIntroduction(actor, { disclosureId }));
  const docx = await renderDocx(paper);
  const parts = await textOfZip(Buffer.from(docx));
  // Without its streams: compressed, any two letters stand in them by chance.
  const pdf = Buffer.from(await renderPdf(paper))
    .toString('latin1')
    .replaceAll(/\bstream\r?\n[\s\S]*?endstream/g, '');
  const stored = await world.owner.profileDisclosure.findUniqueOrThrow({ where: { id: disclosureId } });
  const name = decodeURIComponent(downloadHeaders(`${subject}.docx`, 'x')['content-disposition'] ?? '');
  return [JSON.stringify(paper), JSON.stringify(stored.content), parts, pdf, name].join('\n');
}

async function textOfZip(bytes: Buffer): Promise<string> {
  const archive = await ZipArchive.open(bytes);
  const parts: string[] = [];
  for (const name of archive.names()) {
    const chunks: Uint8Array[] = [];
    await archive.read(name, (chunk) => chunks.push(chunk));
    parts.push(name, Buffer.concat(chunks).toString('utf8'));
  }
  return parts.join('\n');
}

describe('what an employer receives', () => {
  it('holds nothing of offence, judgment, notes, group or police, whoever prints it', async () => {
    const caseId = await somebody();
    const disclosureId = await referred(caseId, consentFieldKeys);
    for (const actor of [world.officer, world.chief, world.communeOfficer, world.superior]) {
      const text = await everythingOf(disclosureId, actor);
      expect(text).toContain('Lê Văn Kín');
      expect(text).toContain('May mặc: 14 tháng');
      for (const [cell, canary] of Object.entries(secret)) expect(text.includes(canary), cell).toBe(false);
      expect(text.match(telling)?.[0]).toBeUndefined();
      // Not even what they cannot do or want to earn: nobody was asked whether that may be said.
      expect(text).not.toMatch(/trên cao|9\.000\.000/i);
    }
  });

  it('holds the consented fields and no other', async () => {
    const caseId = await somebody();
    const said = {
      NAME: 'Lê Văn Kín',
      BIRTH_YEAR: '1990',
      PHONE: '0912345678',
      TRADES: 'May mặc',
      EXPERIENCE: '14 tháng',
      EDUCATION: 'Trung học phổ thông',
    };
    for (const field of consentFieldKeys) {
      const disclosureId = await referred(caseId, [field]);
      const { content } = await world.owner.profileDisclosure.findUniqueOrThrow({ where: { id: disclosureId } });
      const text = JSON.stringify(content);
      for (const other of consentFieldKeys) {
        // A trade is named with its experience.
        if (field === 'EXPERIENCE' && other === 'TRADES') continue;
        expect(text.includes(said[other]), `${other} under ${field}`).toBe(other === field);
      }
    }
  });

  it('is not printed any more once the yes is taken back, and stays on record as it was', async () => {
    const caseId = await somebody();
    const disclosureId = await referred(caseId, ['NAME']);
    const consent = await world.owner.profileConsent.findFirstOrThrow({ where: { caseId, withdrawnOn: null } });
    must(await withdrawConsent(world.communeOfficer, { consentId: consent.id, withdrawnOn: today }));
    expect(await printIntroduction(world.officer, { disclosureId })).toMatchObject({ kind: 'conflict' });
    const file = must(await getJobFile(world.officer, { caseId }));
    expect(file.placements[0]?.sent[0]).toMatchObject({ isPrintable: false, lines: [{ value: 'Lê Văn Kín' }] });
    expect(await printIntroduction(world.neighbour, { disclosureId })).toMatchObject({ kind: 'not-found' });
  });
});
