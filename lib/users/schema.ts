import { z } from 'zod';
import { type Role, roleLabels } from '@/lib/access/roles';
import { day, id, optionalDay, optionalText, text, version } from '@/lib/fields';
import { firstOf, type SearchParams } from '@/lib/page-props';
import { newPassword, username } from '@/lib/users/password-schema';

const roles = Object.keys(roleLabels) as [Role, ...Role[]];
const role = z.enum(roles, 'Chọn vai trò');
const unitId = z.coerce.number({ error: 'Chọn đơn vị' }).int().positive('Chọn đơn vị').max(2_147_483_647);
const displayName = text('họ và tên', 80).refine((v) => v.length >= 2, 'Nhập họ và tên');
/** Chosen by the administrator in the form and told to the person; it must be changed at the first sign-in. */
const password = newPassword;

const endsAfterItBegins = (v: { validFrom: string; validTo: string | null }) => !v.validTo || v.validTo >= v.validFrom;
const endMessage = { message: 'Ngày thôi phải sau ngày bắt đầu', path: ['validTo'] };

export const assignRoleSchema = z
  .object({ userId: id, role, unitId, validFrom: day('Từ ngày'), validTo: optionalDay('Đến ngày') })
  .refine(endsAfterItBegins, endMessage);

const optionalRole = z
  .union([role, z.literal('')])
  .nullish()
  .transform((v) => v || null);
const optionalUnit = z
  .union([z.literal(''), unitId])
  .nullish()
  .transform((v) => (typeof v === 'number' ? v : null));

export const createUserSchema = z
  .object({
    username,
    displayName,
    password,
    role: optionalRole,
    unitId: optionalUnit,
    validFrom: optionalDay('Từ ngày'),
  })
  .refine((v) => !v.role || v.unitId, { message: 'Chọn đơn vị cho vai trò', path: ['unitId'] });

export const renameUserSchema = z.object({ userId: id, version, displayName });
export const changeUserSchema = z.object({ userId: id, version });
export const resetPasswordSchema = z.object({ userId: id, password });
export const linkOidcSchema = z.object({ userId: id, version, subject: optionalText('Mã liên kết', 200) });
export const endAssignmentSchema = z.object({ assignmentId: id });

export const userStates = { active: 'Đang dùng', disabled: 'Đã khóa', idle: 'Chưa có vai trò' } as const;
export type UserState = keyof typeof userStates;

export const listUsersSchema = z.object({
  q: z.string().trim().max(100).default(''),
  role: role.nullish(),
  state: z.enum(Object.keys(userStates) as [UserState, ...UserState[]]).nullish(),
  /** Where the page before ended: the sort value and id of its last row. */
  after: z.tuple([z.string().max(200), z.uuid()]).nullish(),
  limit: z.number().int().min(1).max(200).default(50),
});

export type UserFilter = z.output<typeof listUsersSchema>;
export type UserFilterInput = z.input<typeof listUsersSchema>;
export type AssignRoleForm = z.input<typeof assignRoleSchema>;
export type CreateUserForm = z.input<typeof createUserSchema>;

/** Reads the filter from the address; what is not understood is left out. */
export function userFilterFromParams(params: SearchParams): UserFilterInput {
  const { shape } = listUsersSchema;
  return {
    q: (firstOf(params.q) ?? '').slice(0, 100),
    role: shape.role.safeParse(firstOf(params.vaitro)).data ?? null,
    state: shape.state.safeParse(firstOf(params.trangthai)).data ?? null,
    after: shape.after.safeParse([firstOf(params.sau) ?? '', firstOf(params.sauid) ?? '']).data ?? null,
  };
}

/** The address of a filter, without the position in it. */
export function paramsFromUserFilter(filter: UserFilterInput): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.q) params.set('q', filter.q);
  if (filter.role) params.set('vaitro', filter.role);
  if (filter.state) params.set('trangthai', filter.state);
  return params;
}
