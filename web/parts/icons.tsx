/** Icons say nothing by themselves: what they are in has a name. */
export const SearchIcon = () => (
  <svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden>
    <circle cx="6.5" cy="6.5" r="4.5" strokeWidth="1.6" />
    <path d="m10 10 4.5 4.5" strokeWidth="1.6" strokeLinecap="round" />
  </svg>
);
