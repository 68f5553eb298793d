import { z } from 'zod';

/** Long beats clever: 12 characters or more, no rules of composition; the commonest ones are refused. */
const common = ['123456789012', 'matkhau123456', 'password1234', 'congan123456', 'hoanghoa1234'];

export const newPassword = z
  .string({ error: 'Nhập mật khẩu mới' })
  .min(12, 'Mật khẩu có ít nhất 12 ký tự. Một câu dễ nhớ là tốt nhất')
  .max(200, 'Mật khẩu dài quá 200 ký tự')
  .refine((v) => !common.includes(v.toLowerCase()), 'Mật khẩu này quá phổ biến');

export const changePasswordSchema = z
  .object({ current: z.string().min(1, 'Nhập mật khẩu đang dùng').max(200), next: newPassword, again: z.string() })
  .refine((v) => v.next === v.again, { message: 'Hai lần nhập chưa giống nhau', path: ['again'] })
  .refine((v) => v.next !== v.current, { message: 'Mật khẩu mới phải khác mật khẩu đang dùng', path: ['next'] });

export const username = z
  .string({ error: 'Nhập tên đăng nhập' })
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,59}$/, 'Tên đăng nhập gồm 3–60 chữ thường không dấu, số, dấu chấm hoặc gạch');

export const firstAdministratorSchema = z
  .object({
    username,
    displayName: z.string().trim().min(2, 'Nhập họ và tên').max(80),
    password: newPassword,
    again: z.string(),
  })
  .refine((v) => v.password === v.again, { message: 'Hai lần nhập chưa giống nhau', path: ['again'] });
