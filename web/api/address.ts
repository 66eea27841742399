const linkInPath = /^\/share\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=\/)/;

/** The share link below whose address the app runs; null where it runs for those who sign in. */
export const shareLinkId = linkInPath.exec(location.pathname)?.[1] ?? null;

/** What the addresses of pages and of the API begin with: guests of a link have both below it. */
export const base = shareLinkId === null ? '' : `/share/${shareLinkId}`;

/** An address of the API for what the typed client does not ask: streams of events, files. */
export const apiUrl = (path: `/api/v1/${string}`): string => base + path;
