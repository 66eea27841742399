/**
 * The API as it is, but for the second wall: no transaction says who asks. For a role that row-level security does not hold,
 * on connections whose settings name one caller for good.
 */
import { Flight } from '../../database/flight.ts';

// eslint-disable-next-line @typescript-eslint/unbound-method
const { add } = Flight.prototype;
Flight.prototype.add = function (statement) {
  const saysWhoAsks = statement.text.includes(`set_config('app.user_id'`);
  return saysWhoAsks
    ? Promise.resolve({ command: 'SELECT', rowCount: 0, rows: [] })
    : add.call(this, statement);
};
await import('../../api/main.ts');
