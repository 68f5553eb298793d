import { formatDate } from '@/lib/dates';
import type { EmployerView } from '@/lib/employers/queries';
import type { ChangeEmployerForm } from '@/lib/employers/schema';

/** What the form that corrects a firm starts from. */
export const employerDefaults = (e: EmployerView): ChangeEmployerForm => ({
  ...{ employerId: e.id, version: e.version, kind: e.kind, name: e.name, isAnother: false },
  ...{ registrationNumber: e.registrationNumber ?? '', sector: e.sector ?? '', address: e.address ?? '' },
  ...{ representativeName: e.representativeName ?? '', phone: e.phone ?? '', email: e.email ?? '' },
  ...{ workforce: String(e.workforce), workforceOn: formatDate(e.workforceOn) },
});
