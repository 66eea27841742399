import type { RouteOptions } from 'fastify';
import type { RouteCall } from '../route-call.ts';
import type { Place } from '../route-matrix-place.ts';
import type { RouteRule } from '../route-rule.ts';
import type { BadRequest } from './requests.ts';

/* Ids of another organization wherever a route takes an id: alone, and beside ids that are one's own. */

type Places = { here: Place; elsewhere: Place };
type Asked = { pattern: string; rule: RouteRule; call: RouteCall };
type Properties = Record<string, { format?: string; anyOf?: { format?: string }[] }>;
const propertiesOf = (schema: unknown): Properties =>
  (schema as { properties?: Properties } | undefined)?.properties ?? {};

export function foreignIdsOf(
  { schema }: RouteOptions,
  { pattern, rule, call }: Asked,
  { here, elsewhere }: Places,
): BadRequest[] {
  const cases: BadRequest[] = [];
  const mine = rule.params(here);
  const [path = '', query] = call.url.split('?');
  for (const [name, id] of Object.entries(rule.params(elsewhere))) {
    if (id === mine[name] || !pattern.includes(`:${name}`)) continue;
    cases.push({
      what: `${name} of another organization`,
      request: { ...call, url: path.replace(mine[name]!, id) + (query ? `?${query}` : '') },
      // People are no secret to be found: who may not take part is refused.
      refusedWith: name === 'userId' ? [400, 404] : [404],
    });
  }
  for (const [field, { format, anyOf = [] }] of Object.entries(propertiesOf(schema?.body))) {
    // Made by whoever sends it.
    if (![format, ...anyOf.map((one) => one.format)].includes('uuid') || field === 'streamId') continue;
    for (const [kind, id] of Object.entries(idsOf(elsewhere)))
      cases.push({
        what: `${field}: the ${kind} of another organization`,
        request: { ...call, payload: { ...(call.payload as object), [field]: id } },
        refusedWith: [400, 403, 404, 409],
      });
  }
  return cases;
}

/** Filters that name what is another organization's: they find nothing. */
export function foreignFiltersOf(
  { schema }: RouteOptions,
  { call }: Asked,
  { elsewhere }: Places,
): { what: string; request: RouteCall }[] {
  const [path = '', query] = call.url.split('?');
  return Object.entries(propertiesOf(schema?.querystring)).flatMap(([name, { format }]) =>
    Object.entries(format === 'uuid' ? idsOf(elsewhere) : {}).map(([kind, id]) => {
      const changed = new URLSearchParams(query);
      changed.set(name, id);
      return { what: `${name}: the ${kind}`, request: { ...call, url: `${path}?${changed.toString()}` } };
    }),
  );
}

/** All that must not be shown. */
export function idsOf(place: Place): Record<string, string> {
  const { name: _name, fileSha256: _fileSha256, backupId: _backupId, ...ids } = place;
  return ids;
}
