/** What goes to the graphics card from now on, bytes. */
export type Uploads = {
  /** In each task of the page. */
  tasks: number[];
  /** The most that was sent before the card was known to have done it. */
  mostAhead: number;
  /** The same when the card was asked something, whose answer comes after all that. */
  mostAheadOfQuestion: number;
};
