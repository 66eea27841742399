/** Where somebody else was faster. */
export const conflict = {
  title: 'Somebody changed this meanwhile',
  field: 'Field',
  theirs: 'As it is now',
  yours: 'Yours',
  keepTheirs: 'Keep it as it is now',
  takeYours: 'Use yours instead',
  nothing: '–',
};
