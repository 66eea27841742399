import { ProductError } from '../../domain/errors.ts';

const parameters: Record<string, string> = {
  sslmode: 'PGSSLMODE',
  sslrootcert: 'PGSSLROOTCERT',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
  channel_binding: 'PGCHANNELBINDING',
  connect_timeout: 'PGCONNECT_TIMEOUT',
  options: 'PGOPTIONS',
  host: 'PGHOST',
  port: 'PGPORT',
};

/**
 * A database address as libpq's environment, for programs that must not show a password in the process list.
 * Throws `bad_request`, without the address, where it isn't one.
 */
export function connectionEnvironment(url: string): Record<string, string> {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol))
    throw new ProductError(
      'bad_request',
      'The database address must look like postgresql://user@host:5432/name.',
    );
  const environment: Record<string, string> = { PGCONNECT_TIMEOUT: '10' };
  const set = (name: string, value: string) => {
    if (value !== '') environment[name] = value;
  };
  set('PGHOST', decodeURIComponent(parsed.hostname).replace(/^\[|\]$/g, ''));
  set('PGPORT', parsed.port);
  set('PGUSER', decodeURIComponent(parsed.username));
  set('PGPASSWORD', decodeURIComponent(parsed.password));
  set('PGDATABASE', decodeURIComponent(parsed.pathname.slice(1)));
  for (const [parameter, name] of Object.entries(parameters))
    set(name, parsed.searchParams.get(parameter) ?? '');
  return environment;
}
