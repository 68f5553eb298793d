// Reports in the database itself (see expected-sql.ts).
import { row } from './notation';
import { everyone, nobody, noGrant, table } from './sql-table';

const police = row('P,C +----+  O,H,S,M,B,V,A,Q ------');
const office = row('O,H +----+  P,C,S,M,B,V,A,Q ------');
const sent = row('P,C +----+  S +++--+  O,H,M,B,V,A,Q ------');
const shared = row('P,C +----+  S +++--+  M ++---+  M1 +----+  M3 +++--+  O,H,B,V,A,Q ------');

export const expectedSqlReports = {
  report_indicator: table(everyone, noGrant, noGrant, noGrant),
  report: table(police, police, police, noGrant),
  'report#of the office': table(office, office, office, noGrant),
  // Born a draft; once it is sent the police above read and answer it, and members with whom it was shared read its head.
  'report#sent': table(shared, nobody, sent, noGrant),
  // Born signed, or signed in nobody's name: by none (who signs in their own is asked in reports.db.test.ts).
  'report#signed': table(police, nobody, nobody, noGrant),
  // Numbers and words: those of the unit while it writes.
  report_content: table(police, police, police, noGrant),
  // What was signed is added with the signature and never again.
  report_signing: table(sent, nobody, noGrant, noGrant),
  report_share: table(shared, nobody, noGrant, noGrant),
} as const;

export const expectedReportFunctions = {
  // Needs of the part of the actor's area that lies in one unit, and which places that is.
  need_figures_in: { runtime: true, definer: true },
  places_of: { runtime: false, definer: true },
  // Units whose reports the actor may read of, and those it writes for.
  report_scope: { runtime: true, definer: true },
  report_units: { runtime: true, definer: true },
  report_sides: { runtime: true, definer: false },
  units_of: { runtime: true, definer: true },
  // Sums of a place in the actor's area, for those who see people there.
  report_counts: { runtime: true, definer: true },
  signs_reports: { runtime: true, definer: false },
  newest_signing: { runtime: true, definer: true },
  told_loans: { runtime: true, definer: true },
  newest_told_loans: { runtime: true, definer: true },
  report_step: { runtime: false, definer: false },
} as const;
