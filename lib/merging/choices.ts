/** Whose value a field keeps. Apart from the fields themselves, so that a form in the browser needs nothing else. */
export const choiceKeys = ['kept', 'gone'] as const;
export type Choice = (typeof choiceKeys)[number];
export type Choices = Readonly<Partial<Record<string, Choice>>>;
