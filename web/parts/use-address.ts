import { useSearchParams } from 'wouter';

/** What is in the address after `?`, and a way to put something else there; an empty text takes it away. */
export function useAddress(): [URLSearchParams, (values: Record<string, string>) => void] {
  const [query, setQuery] = useSearchParams();
  const change = (values: Record<string, string>) =>
    setQuery(
      (now) => {
        for (const [name, value] of Object.entries(values))
          if (value === '') now.delete(name);
          else now.set(name, value);
        return now;
      },
      { replace: true },
    );
  return [query, change];
}
