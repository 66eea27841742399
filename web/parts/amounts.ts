const bytes = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const names = ['B', 'kB', 'MB', 'GB'];

/** A size for people: `1.5 MB`. */
export function sizeOf(sizeBytes: number): string {
  const power = Math.min(names.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, sizeBytes)) / 3)));
  return `${bytes.format(sizeBytes / 1000 ** power)} ${names[power]}`;
}

/** A time span for people: `40 s`, `3 min`, `1 h 20 min`. */
export function spanOf(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
