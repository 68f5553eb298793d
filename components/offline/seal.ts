/** AES-GCM by the browser. The key cannot be taken out again: what a script can do with it, it can only do here. */
export async function importKey(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  body: ArrayBuffer;
}

/** `about` is bound to the text: a sealed text put in another's place does not open. */
export async function seal(key: CryptoKey, value: unknown, about: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { iv, body: await crypto.subtle.encrypt(parameters(iv, about), key, plain) };
}

/** Throws when the key is another or the text was touched. */
export async function unseal<T>(key: CryptoKey, { iv, body }: Sealed, about: string): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(parameters(iv, about), key, body)));
}

const parameters = (iv: Uint8Array<ArrayBuffer>, about: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(about),
});
