// New judgments, what became of releases, and figures of crime in the database itself (see expected-sql.ts).
import { row } from './notation';
import { nobody, noGrant, table } from './sql-table';

const police = row('P,C +----+  S +++--+  O,H,M,B,V,A,Q ------');
const communePolice = row('P,C +----+  O,H,S,M,B,V,A,Q ------');
/** Of a place or what stands above it; units do not move. */
const touching = row('P,C,O,H +-+-..  S +++-..  M +++-..  M1 +-+-..  M3 +++-..  B,V,A,Q ----..');
const ownUnit = row('S --+-..  P,C,O,H,M,B,V,A,Q ----..');

export const expectedSqlEvidence = {
  re_offence: table(police, communePolice, communePolice, noGrant),
  're_offence#in another name': table(police, nobody, communePolice, noGrant),
  // Derived, and counted through functions alone.
  release_course: table(noGrant, noGrant, noGrant, noGrant),
  context_figure: table(touching, ownUnit, ownUnit, noGrant),
  'context_figure#in another name': table(touching, nobody, ownUnit, noGrant),
} as const;

export const expectedEvidenceFunctions = {
  // Counts of the actor's own area, no row of a person.
  re_offence_times: { runtime: true, definer: true },
  re_offence_ratio: { runtime: true, definer: true },
  re_offence_years: { runtime: true, definer: true },
  open_needs_by_unit: { runtime: true, definer: true },
  model_effect: { runtime: true, definer: true },
  offence_class: { runtime: false, definer: false },
  refresh_release_courses: { runtime: false, definer: true },
  course_of_spans: { runtime: false, definer: true },
  course_of_file: { runtime: false, definer: true },
  course_of_re_offence: { runtime: false, definer: true },
} as const;
