/** Short words without accents, easy to say on the telephone and to type on any keyboard. */
const words = (
  'bao bien bong buom cam canh cau chim chuong coi cong cua dao dat diem doi dong duong gach gao gio giong hat hoa hoi huong ' +
  'keo khoai kim lua luoi mai mam may mit mua muoi nam nep ngan ngo nhan nui oi phao que rau rung sao sen song suoi tam than ' +
  'thuyen tre trang trau tuoi vai vang vuon xuan xoai'
).split(' ');

/** A temporary password to hand over: four words and a number of four digits. It must be changed at the first sign-in. */
export function suggestPassword(): string {
  const picked = Array.from({ length: 4 }, () => words[randomBelow(words.length)]);
  return [...picked, String(randomBelow(10_000)).padStart(4, '0')].join('-');
}

/** Without the bias that a plain remainder would have. */
function randomBelow(limit: number): number {
  const highest = Math.floor(2 ** 32 / limit) * limit;
  for (;;) {
    const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (value < highest) return value % limit;
  }
}
