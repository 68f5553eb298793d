export interface Option {
  value: string;
  label: string;
}

/** A vocabulary as choices of a field, in its own order. */
export const optionsOf = (labels: Readonly<Record<string, string>>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Before the choices of a filter the one that asks for none of them. */
export const orAny = (any: string, options: readonly Option[]): Option[] => [{ value: '', label: any }, ...options];
