const browsers = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\b(?:OPR|Opera)\b/],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|Chromium)\//],
  ['Safari', /\bSafari\//],
] as const;
const systems = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/i],
  ['macOS', /\bMac(?:intosh| OS X)\b|\bdarwin\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/i],
] as const;

/**
 * What a person calls the device behind a user agent: "Firefox on Linux", "rapiddraft on macOS". Programs that don't say
 * what they are browsers of are called by the name they begin with. What a client says of itself proves nothing.
 */
export function deviceName(userAgent: string): string {
  const find = (table: readonly (readonly [string, RegExp])[]) =>
    table.find(([, pattern]) => pattern.test(userAgent))?.[0];
  const [program] = /^[\w.-]{1,40}/.exec(userAgent) ?? [];
  const name = find(browsers) ?? (program === 'Mozilla' ? 'Browser' : program);
  const system = find(systems);
  if (!name) return 'Unknown device';
  return system ? `${name} on ${system}` : name;
}
