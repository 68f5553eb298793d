import { createContext, type RefObject } from 'react';

/** The idempotency key of the surrounding form's next submission; what keeps the text keeps the key with it. */
export const SubmissionKeyContext = createContext<RefObject<string>>({ current: '' });
