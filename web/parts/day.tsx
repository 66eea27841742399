const words = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

/** A day, `YYYY-MM-DD`, wherever one is. */
export const Day = ({ on }: { on: string }) => (
  <time dateTime={on}>{words.format(new Date(`${on}T00:00Z`))}</time>
);
