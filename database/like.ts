/** The pattern of `like` that finds a text anywhere, `%` and `_` being the characters they are. */
export const anywhere = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
