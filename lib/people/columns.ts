import { toDbDate } from '@/lib/db-dates';
import { maskCitizenId } from '@/lib/people/citizen-id';
import type { PersonInput } from '@/lib/people/schema';
import { sealer } from '@/lib/sealer';
import { givenNameSortKey, nameKey, searchKey } from '@/lib/text';

/** The keys a name is found and sorted by. */
export const nameColumns = (fullName: string) => ({
  fullName,
  nameKey: nameKey(fullName),
  searchKey: searchKey(fullName),
  sortKey: givenNameSortKey(fullName),
});

/** Identity numbers as stored: sealed, with a blind index for exact match and the last four digits for the mask. */
export function identityColumns({ cccd, oldId }: { cccd: string | null; oldId: string | null }) {
  return {
    cccdEncrypted: cccd ? sealer().seal(cccd) : null,
    cccdIndex: cccd ? sealer().blindIndex(cccd) : null,
    cccdLast4: cccd ? cccd.slice(-4) : null,
    oldIdEncrypted: oldId ? sealer().seal(oldId) : null,
    oldIdIndex: oldId ? sealer().blindIndex(oldId) : null,
  };
}

export function personColumns(input: PersonInput) {
  return {
    ...nameColumns(input.fullName),
    ...identityColumns(input.citizenId),
    sex: input.sex,
    birthDate: toDbDate(input.birth.date),
    birthPrecision: input.birth.precision,
    phone: input.phone,
    hamlet: input.hamlet,
    address: input.address,
    representativeName: input.representativeName,
    representativeKin: input.representativeKin,
    representativePhone: input.representativePhone,
  };
}

/** '••••••••1234', from the last four digits that are stored in the clear. */
export const maskedCccd = (last4: string | null) => (last4 ? maskCitizenId(`00000000${last4}`) : null);
